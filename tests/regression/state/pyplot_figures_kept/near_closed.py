import gradio as gr
import matplotlib.pyplot as plt


def draw(slope):
    fig, ax = plt.subplots()
    ax.plot([0, slope])
    fig.savefig("line.png")
    plt.close(fig)
    return "line.png"


demo = gr.Interface(draw, "number", "image")
