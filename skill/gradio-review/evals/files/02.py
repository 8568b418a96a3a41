"""Server clock and load, refreshed every few seconds."""

import os
from datetime import datetime

import gradio as gr


def clock():
    return datetime.now().strftime("%H:%M:%S")


def load():
    return ", ".join(f"{value:.2f}" for value in os.getloadavg())


with gr.Blocks() as demo:
    with gr.Row():
        time_box = gr.Textbox(label="Time")
        load_box = gr.Textbox(label="Load")
    demo.load(clock, None, time_box, every=2)
    demo.load(load, None, load_box)

demo.launch()
