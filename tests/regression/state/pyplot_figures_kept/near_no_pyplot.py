import gradio as gr
import matplotlib.pyplot as plt
from matplotlib.figure import Figure

plt.rcParams["figure.dpi"] = 80
start = plt.figure()


def draw(slope):
    fig = Figure()
    fig.subplots().plot([0, slope])
    return fig


demo = gr.Interface(draw, "number", gr.Plot())
