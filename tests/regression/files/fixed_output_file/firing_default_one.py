"""A limit of one for all handlers, after a queue that says nothing of it."""

import gradio as gr


def report(text):
    with open("report.txt", "w") as file:  # expect: fixed-output-file (info) "as soon as"
        file.write(text)
    return "report.txt"


with gr.Blocks() as demo:
    text = gr.Textbox()
    text.submit(report, text, gr.File())

demo.queue(max_size=8, default_concurrency_limit=1)
demo.launch()
