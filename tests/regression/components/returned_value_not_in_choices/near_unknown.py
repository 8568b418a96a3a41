import gradio as gr
from elsewhere import names, refresh


def plain():
    return "huge"


with gr.Blocks() as demo:
    size = gr.Radio(["small", "large"], value="small")
    other = gr.Radio(names(), value="small")
    go = gr.Button()
    go.click(refresh, None, size)
    go.click(plain, None, size)
    go.click(plain, None, other)
