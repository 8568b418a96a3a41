# A function that no event runs, and classes that are not Gradio's.
import gradio as gr
from shop import Textbox


def label(text: gr.Textbox):
    return text.upper()


def shout(text: Textbox):
    return text.upper()


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(shout, box, box)
    label("x")
