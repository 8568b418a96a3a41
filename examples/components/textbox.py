"""Text in, text out."""

import gradio as gr


def greet(name: str) -> str:
    return f"Hello, {name}!"


with gr.Blocks() as demo:
    name = gr.Textbox("Ada", label="Name", max_length=40, buttons=["copy"])
    result = gr.Textbox(label="Result")
    gr.on([gr.Button("Run").click, name.submit], greet, name, result)

demo.launch()
