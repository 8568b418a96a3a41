"""A value that stays in the visitor's browser when the page is closed.

Without storage_key= and secret= it is lost at every start of the app.
"""

import os

import gradio as gr

SECRET = os.environ.get("APP_SECRET", "only for trying out")


def count(times: int) -> tuple[int, str]:
    return times + 1, f"run {times + 1} times in this browser"


with gr.Blocks() as demo:
    times = gr.BrowserState(0, storage_key="times", secret=SECRET)
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(count, times, [times, result])

demo.launch()
