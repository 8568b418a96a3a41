"""A pandas DataFrame; x= and y= name its columns."""

import gradio as gr
import pandas as pd


def squares(last: float) -> tuple[pd.DataFrame, str]:
    numbers = range(int(last) + 1)
    return pd.DataFrame({"n": numbers, "square": [n * n for n in numbers]}), "drawn"


with gr.Blocks() as demo:
    last = gr.Slider(3, 30, value=10, step=1, label="Up to")
    plot = gr.LinePlot(x="n", y="square", label="Squares")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(squares, last, [plot, result])

demo.launch()
