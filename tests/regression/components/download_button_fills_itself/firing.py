# gradio: 4.44.1, 5.50.0, 6.31.0
import gradio as gr
from work import make


def both(name):
    path = make(name)
    return path, "done"


def later(name):
    return gr.DownloadButton(value=make(name))


with gr.Blocks() as demo:
    name = gr.Textbox()
    state = gr.Textbox()
    one, two, three = gr.DownloadButton(), gr.DownloadButton("Get"), gr.DownloadButton("C", None)
    one.click(lambda name: make(name), name, one)  # expect: download-button-fills-itself
    two.click(fn=both, inputs=name, outputs=[two, state])  # expect: download-button-fills-itself
    gr.on([three.click], later, name, three)  # expect: download-button-fills-itself
