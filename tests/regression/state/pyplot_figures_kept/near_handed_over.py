# gradio: 6.31.0
import gradio as gr
import matplotlib.pyplot as plt


def draw(slope):
    fig, ax = plt.subplots()
    ax.plot([0, slope])
    return fig


def numbered(slope):
    figure = plt.figure(1)
    figure.gca().plot([0, slope])
    figure.savefig("line.png")
    return "line.png"


one = gr.Interface(draw, "number", gr.Plot())
two = gr.Interface(numbered, "number", "image")
