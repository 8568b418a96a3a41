# gradio: 5.50.0, 6.31.0
import random

import gradio as gr
from limits import HIGH, LOW, bounds

with gr.Blocks() as demo:
    parts = [
        gr.Slider(0, 10, 0),
        gr.Slider(1, 10, value=10),
        gr.Slider(1, 10),
        gr.Slider(1, 10, value=None),
        gr.Slider(LOW, HIGH, value=-5),
        gr.Slider(**bounds, value=-5),
        gr.Slider(1, 10, value=random.random),
        gr.Slider(1, 10, value=lambda: 0),
        gr.Slider(value=100),
        gr.Slider(-1, 1, value=-0.5),
        gr.Number(0),
        gr.Number(-1, maximum=10),
        gr.Number(None, minimum=1),
        gr.Number(5, minimum=LOW),
    ]
    out = gr.Textbox()
    shown = gr.Slider(1, 100, value=0, interactive=False, label="Done")  # an output only
    gr.Button().click(lambda *n: (len(n), 50), parts, [out, shown])
