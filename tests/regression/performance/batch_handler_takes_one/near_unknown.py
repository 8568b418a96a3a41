import gradio as gr

from handlers import shout, wrap
from settings import BATCH, inputs


@wrap
def wrapped(text):
    return text.upper()


def plain(text):
    return text.upper()


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(shout, box, box, batch=True)
    box.submit(wrapped, box, box, batch=True)
    box.submit(plain, box, box, batch=BATCH)
    box.submit(plain, inputs, box, batch=True)
