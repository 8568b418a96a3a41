import gradio as gr
from layout import outputs


def split(full):
    return {"first": full, "last": full}


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(split, box, outputs)
    box.change(split, box, gr.JSON())
