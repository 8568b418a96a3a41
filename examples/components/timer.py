"""tick comes every so many seconds while the page is open and active is True."""

from datetime import datetime

import gradio as gr


def now() -> str:
    return f"{datetime.now():%H:%M:%S}"


with gr.Blocks() as demo:
    result = gr.Textbox(label="Result")
    timer = gr.Timer(2, active=True)
    timer.tick(now, None, result, show_progress="hidden")

demo.launch()
