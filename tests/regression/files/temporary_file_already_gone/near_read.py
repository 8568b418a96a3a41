import tempfile

import gradio as gr


def length(text):
    with tempfile.NamedTemporaryFile("w+") as file:
        file.write(text)
        file.seek(0)
        return len(file.read())


def shown(text):
    with tempfile.NamedTemporaryFile("w+") as file:
        return file.name


with gr.Blocks() as demo:
    text = gr.Textbox()
    number = gr.Number()
    upload = gr.File()
    text.change(length, text, number)
    text.submit(shown, text, text)
