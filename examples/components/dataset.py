"""Samples to click on: the handler gets the whole row, or its number with type="index"."""

import gradio as gr


def take(row: list[str]) -> str:
    return row[0]


with gr.Blocks() as demo:
    result = gr.Textbox("choose below", label="Result")
    samples = gr.Dataset(components=["textbox"], samples=[["tea"], ["milk"]], label="Things")
    samples.click(take, samples, result)

demo.launch()
