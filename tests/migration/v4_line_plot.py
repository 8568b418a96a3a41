import gradio as gr
import pandas as pd

DATA = pd.DataFrame({"day": [1, 2, 3], "rain": [0.0, 4.5, 2.0]})

with gr.Blocks() as demo:
    gr.LinePlot(DATA, x="day", y="rain", width=400, height=200, overlay_point=True)
    gr.ScatterPlot(DATA, x="day", y="rain", width=300)

demo.launch()
