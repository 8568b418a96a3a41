"""Raised, it stops the handler and shows a message; Info and Warning are called and go on."""

import gradio as gr


def half(number: float | None) -> str:
    if number is None:
        raise gr.Error("Enter a number first.", duration=5)
    return f"{number / 2:g}"


with gr.Blocks() as demo:
    number = gr.Number(8, label="Number")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(half, number, result)

demo.launch()
