"""An ImageEditor with colours and an empty canvas."""

from typing import Any

import gradio as gr


def describe(drawing: dict[str, Any] | None) -> str:
    return "nothing drawn" if drawing is None else f"{len(drawing['layers'])} layers"


with gr.Blocks() as demo:
    drawing = gr.Paint(label="Paint", canvas_size=(200, 200))
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(describe, drawing, result)

demo.launch()
