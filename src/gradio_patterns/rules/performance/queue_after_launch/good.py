import gradio as gr


def weigh(grams):
    return f"{grams / 1000:.2f} kg"


with gr.Blocks(title="Post office") as demo:
    grams = gr.Number(label="Grams", value=250)
    weight = gr.Textbox(label="Weight")
    gr.Button("Weigh").click(weigh, grams, weight, api_name="weigh")

if __name__ == "__main__":
    demo.queue(max_size=20)
    demo.launch(prevent_thread_lock=True)
    demo.block_thread()
