"""A figure of Matplotlib, Plotly, Bokeh or Altair; the figure itself, not the pyplot module."""

import gradio as gr
from matplotlib.figure import Figure


def draw(power: float) -> tuple[Figure, str]:
    figure = Figure(figsize=(4, 2.5), layout="constrained")
    figure.add_subplot().plot([x**power for x in range(10)])
    return figure, "drawn"


with gr.Blocks() as demo:
    power = gr.Slider(1, 3, value=2, step=1, label="Power")
    plot = gr.Plot(label="Curve")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(draw, power, [plot, result])

demo.launch()
