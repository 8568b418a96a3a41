import gradio as gr
import matplotlib.pyplot as plt
import seaborn as sns


def draw(slope):
    sns.lineplot(x=[0, 1], y=[0, slope])  # expect: pyplot-figure-shared
    return plt


def save(slope):
    sns.heatmap([[slope]])  # expect: pyplot-figure-shared
    plt.savefig("map.png")
    return "map.png"


one = gr.Interface(draw, "number", gr.Plot())
two = gr.Interface(save, "number", gr.Image())
