"""A pandas DataFrame; y_aggregate= adds up the rows of a bar."""

import gradio as gr
import pandas as pd

SALES = pd.DataFrame({"day": ["Mon", "Mon", "Tue"], "cups": [3, 4, 5]})

with gr.Blocks() as demo:
    plot = gr.BarPlot(x="day", y="cups", y_aggregate="sum", label="Sales")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(lambda: (SALES, "drawn"), None, [plot, result])

demo.launch()
