import tempfile

import gradio as gr


def report(text):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:  # expect: temporary-file-left
        file.write(text)
    return file.name


with gr.Blocks() as demo:
    text = gr.Textbox()
    out = gr.File()
    text.submit(report, text, out)
