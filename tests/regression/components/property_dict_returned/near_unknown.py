import gradio as gr

HIDDEN = {"visible": False}


def options(text):
    return dict(visible=False)


def named(text):
    return {**HIDDEN}


with gr.Blocks() as demo:
    box = gr.Textbox()
    note = gr.Label()
    box.change(options, box, note)
    box.submit(named, box, note)
