"""An ImageEditor with an empty canvas; "composite" is the whole picture."""

from typing import Any

import gradio as gr


def describe(drawing: dict[str, Any] | None) -> str:
    if drawing is None or drawing["composite"] is None:
        return "nothing drawn"
    return f"{drawing['composite'].shape}"


with gr.Blocks() as demo:
    drawing = gr.Sketchpad(type="numpy", label="Draw a digit", canvas_size=(200, 200))
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(describe, drawing, result)

demo.launch()
