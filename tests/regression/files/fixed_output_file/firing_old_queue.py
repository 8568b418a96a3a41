# gradio: 4.44.1
"""One worker for all, unless told otherwise."""

import gradio as gr


def report(text):
    with open("report.txt", "w") as file:  # expect: fixed-output-file (info) "as soon as"
        file.write(text)
    return "report.txt"


with gr.Blocks() as demo:
    text = gr.Textbox()
    text.submit(report, text, gr.File())

demo.queue().launch()
