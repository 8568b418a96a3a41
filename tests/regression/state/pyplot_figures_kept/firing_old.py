# gradio: 4.44.1, 5.50.0
import gradio as gr
from matplotlib import pyplot


def draw(slope):
    fig, ax = pyplot.subplots()  # expect: pyplot-figures-kept
    ax.plot([0, slope])
    return fig


demo = gr.Interface(draw, "number", gr.Plot())
