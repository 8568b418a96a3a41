# gradio: 4.44.1, 5.50.0
import gradio as gr
from matplotlib import pyplot as plt


def draw(slope):
    plt.plot([0, slope])  # expect: pyplot-figure-shared
    return plt.gcf()


demo = gr.Interface(draw, "number", gr.Plot())
