"""A pandas DataFrame; color= names the column that decides the colour."""

import gradio as gr
import pandas as pd

POINTS = pd.DataFrame({"x": [1, 2, 3, 4], "y": [2, 1, 4, 3], "group": ["a", "a", "b", "b"]})

with gr.Blocks() as demo:
    plot = gr.ScatterPlot(x="x", y="y", color="group", label="Points")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(lambda: (POINTS, "drawn"), None, [plot, result])

demo.launch()
