import gradio as gr
from settings import first_choice


def show(choice):
    return choice.upper()


def title(choice):
    return choice.title()


with gr.Blocks() as demo:
    choice = gr.Dropdown(["a", "b"], value=None)
    out = gr.Textbox()
    gr.Button("Go").click(show, choice, out)
    demo.load(lambda: "a", None, choice)
    imported = gr.Dropdown(["a", "b"], value=None)
    gr.Button("Go").click(title, imported, out)
    demo.load(first_choice, None, imported)
