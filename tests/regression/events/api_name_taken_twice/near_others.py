import gradio as gr
from settings import NAME


def work(text):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    box.submit(work, box, out, api_name="work")
    box.change(work, box, out, api_name="works")
    box.blur(work, box, out, api_name=False)
    box.focus(work, box, out, api_name=False)
    box.input(work, box, out, api_name=NAME)
    box.input(work, box, out, api_name=NAME)
    box.input(work, box, out)
    if NAME:
        box.submit(work, box, out, api_name="work")
