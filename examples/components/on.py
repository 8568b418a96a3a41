"""One handler for several events; each would be a listener of its own otherwise."""

import gradio as gr


def greet(name: str) -> str:
    return f"Hello, {name}!"


with gr.Blocks() as demo:
    name = gr.Textbox("Ada", label="Name")
    result = gr.Textbox(label="Result")
    button = gr.Button("Run")
    gr.on([button.click, name.submit], greet, name, result)

demo.launch()
