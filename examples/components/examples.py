"""Rows to click on that fill the inputs; with fn= and cache_examples= the outputs, too."""

import gradio as gr


def greet(name: str) -> str:
    return f"Hello, {name}!"


with gr.Blocks() as demo:
    name = gr.Textbox("Ada", label="Name")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(greet, name, result)
    gr.Examples([["Ada"], ["Grace"]], name)

demo.launch()
