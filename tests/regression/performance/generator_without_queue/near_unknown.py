import gradio as gr

from handlers import stream
from settings import QUEUE


def local(text):
    for letter in text:
        yield letter


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(stream, box, box, queue=False)
    box.submit(local, box, box, queue=QUEUE)
    box.change(local, box, box, queue=True)
