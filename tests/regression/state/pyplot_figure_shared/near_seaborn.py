import gradio as gr
import matplotlib.pyplot as plt
import seaborn as sns
from matplotlib.figure import Figure


def draw(slope):
    fig = Figure()
    sns.lineplot(x=[0, 1], y=[0, slope], ax=fig.subplots())
    return fig


def own(slope):
    plt.figure()
    sns.heatmap([[slope]])
    plt.savefig("map.png")
    plt.close()
    return "map.png"


one = gr.Interface(draw, "number", gr.Plot())
two = gr.Interface(own, "number", gr.Image())
