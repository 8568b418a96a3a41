import os
from tempfile import TemporaryDirectory

import gradio as gr

with TemporaryDirectory() as place:

    def export(text):
        path = os.path.join(place, "out.txt")
        with open(path, "w") as file:
            file.write(text)
        return path

    with gr.Blocks() as demo:
        text = gr.Textbox()
        file = gr.File()
        text.submit(export, text, file)

    demo.launch()
