# gradio: 4.44.1, 5.50.0
import gradio as gr
from page import button, options

NAME = "() => document.title"

with gr.Blocks() as demo:
    title = gr.Textbox()
    go = gr.Button()
    go.click(js=NAME, **options)
    button.click(inputs=title, outputs=title, js=NAME)


def wire(part, text):
    part.click(inputs=text, outputs=text, js=NAME)
    part.click(inputs=text, outputs=text)
