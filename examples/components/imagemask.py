"""An ImageEditor for masks: what was painted is in the layers, not in the background."""

from typing import Any

import gradio as gr
from PIL import Image

START = Image.new("RGB", (120, 80), "orange")


def describe(drawing: dict[str, Any] | None) -> str:
    layers = drawing["layers"] if drawing else []
    return f"{len(layers)} masks"


with gr.Blocks() as demo:
    drawing = gr.ImageMask(START, type="pil", label="Paint over what shall go")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(describe, drawing, result)

demo.launch()
