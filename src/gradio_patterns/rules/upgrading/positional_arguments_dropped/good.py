import gradio as gr


def dose(weight):
    return f"{weight * 0.25:.2f} ml"


with gr.Blocks(title="Syrup") as demo:
    weight = gr.Slider(5, 40, 12, step=0.5, label="Weight in kg")
    amount = gr.Textbox(label="Dose")
    weight.release(dose, weight, amount)

if __name__ == "__main__":
    demo.launch()
