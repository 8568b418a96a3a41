"""Seconds since 1970 by default; type="datetime" hands over a datetime."""

from datetime import datetime

import gradio as gr


def weekday(moment: datetime | None) -> str:
    return "no date" if moment is None else f"{moment:%A}"


with gr.Blocks() as demo:
    moment = gr.DateTime("2024-05-06 07:08:09", type="datetime", label="When")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(weekday, moment, result)

demo.launch()
