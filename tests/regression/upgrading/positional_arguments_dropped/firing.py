# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio import Number

with gr.Blocks() as demo:
    name = gr.Textbox("Ada", "Name")  # expect: positional-arguments-dropped
    step = gr.Slider(0, 1, 0.5, 0.1)  # expect: positional-arguments-dropped
    Number(
        3,
        "Pieces",  # expect: positional-arguments-dropped
    )
    go = gr.Button("Go", "primary")  # expect: positional-arguments-dropped
