import gradio as gr
from gradio import Column, Tabs

with gr.Blocks() as demo:
    with gr.Row:  # expect: layout-class-not-called
        gr.Textbox()
    with Column:  # expect: layout-class-not-called
        gr.Textbox()
    with gr.Row(), gr.Group:  # expect: layout-class-not-called
        gr.Textbox()
    with Tabs as tabs:  # expect: layout-class-not-called
        with gr.Tab:  # expect: layout-class-not-called
            gr.Textbox()


def build():
    with gr.Blocks as page:  # expect: layout-class-not-called
        gr.Textbox()
    return page
