# gradio: 6.31.0
import gradio as gr
import matplotlib.pyplot as plt


def draw(slope):
    plt.plot([0, slope])
    return plt.gcf()


demo = gr.Interface(draw, "number", gr.Plot())
