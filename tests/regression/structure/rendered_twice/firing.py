import gradio as gr
from gradio import Textbox


def echo(text, again):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    with gr.Row():
        box.render()  # expect: rendered-twice
    gr.Image().render()  # expect: rendered-twice

later = gr.Textbox()
with gr.Blocks() as second:
    later.render()
    with gr.Column():
        later.render()  # expect: rendered-twice

name = Textbox()
gr.Interface(echo, [name, name], "text")  # expect: rendered-twice
