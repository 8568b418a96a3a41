# gradio: 4.44.1, 6.31.0
"""A limit for all handlers: side by side unless it is one."""

import gradio as gr


def report(text):
    with open("report.txt", "w") as file:  # expect: fixed-output-file (warning) "at the same moment"
        file.write(text)
    return "report.txt"


with gr.Blocks() as demo:
    text = gr.Textbox()
    text.submit(report, text, gr.File())

demo.queue(default_concurrency_limit=8)
demo.launch()
