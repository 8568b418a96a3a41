"""A whole number with precision=0; None when the field is empty."""

import gradio as gr


def double(number: int | None) -> str:
    return "empty" if number is None else str(2 * number)


with gr.Blocks() as demo:
    number = gr.Number(21, label="Number", precision=0, minimum=0)
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(double, number, result)

demo.launch()
