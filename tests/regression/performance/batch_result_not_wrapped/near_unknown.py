import gradio as gr

from settings import BATCH, outputs


def shout(words):
    return [w.upper() for w in words]


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(shout, box, outputs, batch=True)
    box.submit(shout, box, box, batch=BATCH)
