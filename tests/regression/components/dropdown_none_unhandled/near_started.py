# gradio: 4.44.1, 6.31.0
import gradio as gr
from settings import MANY, options


def upper(choice):
    return choice.upper()


def copied(choices):
    return choices.index("a")


with gr.Blocks() as demo:
    out = gr.Textbox()
    gr.Button("Go").click(upper, gr.Dropdown(["a", "b"], **options), out)
    gr.Button("Go").click(copied, gr.Dropdown(["a"], value=None, multiselect=MANY), out)
