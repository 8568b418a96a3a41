import gradio as gr
from settings import restore, saved_components


def show(choice):
    return choice.upper()


with gr.Blocks() as demo:
    choice = gr.Dropdown(["a", "b"], value=None)
    out = gr.Textbox()
    gr.Button("Go").click(show, choice, out)
    demo.load(restore, None, saved_components(demo))
