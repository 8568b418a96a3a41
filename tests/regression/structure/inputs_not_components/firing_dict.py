# gradio: 4.44.1, 6.31.0
import gradio as gr


def greet(name):
    return f"Hello {name}"


PARTS = {}

with gr.Blocks() as demo:
    box = gr.Textbox()
    go = gr.Button()
    go.click(greet, inputs={"name": box}, outputs=box)  # expect: inputs-not-components "a dict"
    go.click(greet, box, {"name": box})  # expect: inputs-not-components "a list of components"
