import gradio as gr


def with_unit(weight):
    return f"{weight} kg"


def postage(weight):
    return "Letter" if len(weight) < 3 else "Parcel"


with gr.Blocks(title="Post office") as demo:
    weight = gr.Textbox(label="Weight")
    rate = gr.Textbox(label="Rate")
    weight.submit(with_unit, weight, weight)
    gr.Button("Rate").click(postage, weight, rate)

if __name__ == "__main__":
    demo.launch()
