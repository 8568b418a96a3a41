import os

import gradio as gr

names = os.listdir(".")

with gr.Blocks() as demo:
    gr.Dropdown(names, value="c")
    gr.Dropdown(["a", os.name], value="c")
    gr.Radio(["a", "b"], value=os.environ.get("START", "c"))
    gr.Radio(["a"] + names, value="c")
