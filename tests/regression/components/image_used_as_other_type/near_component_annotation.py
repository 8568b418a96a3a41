# gradio: 6.31.0
# A parameter annotated with a component class holds its properties, not its value.
from __future__ import annotations

import gradio as gr
from gradio import Image

with gr.Blocks() as demo:
    picture = gr.Image(type="filepath", width=300)
    facts = gr.JSON()

    def props(x: gr.Image):
        return {"width": x.width, "format": x.format}

    def wider(x: Image):
        x.width = x.width * 2
        return x

    gr.Button("Show").click(props, picture, facts)
    gr.Button("Show").click(lambda x: x, picture, picture)
    gr.Button("Wider").click(wider, picture, picture)
