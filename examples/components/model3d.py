"""The path of a .obj, .glb, .gltf, .stl, .splat or .ply file."""

import tempfile
from pathlib import Path

import gradio as gr

TRIANGLE = "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n"


def build() -> tuple[str, str]:
    path = Path(tempfile.mkdtemp()) / "triangle.obj"
    path.write_text(TRIANGLE, encoding="utf-8")
    return str(path), "built"


with gr.Blocks() as demo:
    model = gr.Model3D(label="Model", height=240)
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(build, None, [model, result])

demo.launch()
