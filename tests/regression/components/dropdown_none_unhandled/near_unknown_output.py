import gradio as gr
from settings import first_of, restore


def show(choice):
    return choice.upper()


with gr.Blocks() as demo:
    choice = gr.Dropdown(["a", "b"], value=None)
    out = gr.Textbox()
    gr.Button("Go").click(show, choice, out)
    demo.load(restore, None, [out, first_of(demo)])
