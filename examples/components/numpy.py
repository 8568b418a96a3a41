"""A Dataframe that hands over a NumPy array."""

import gradio as gr
import numpy as np


def shape(table: np.ndarray) -> str:
    return f"{table.shape[0]} rows, {table.shape[1]} columns"


with gr.Blocks() as demo:
    table = gr.Numpy([[1, 2], [3, 4]], headers=["a", "b"], label="Table")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(shape, table, result)

demo.launch()
