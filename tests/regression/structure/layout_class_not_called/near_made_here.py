import gradio as gr


def build(Row):
    with Row:
        gr.Textbox()


with gr.Blocks() as demo:
    build(gr.Row())
