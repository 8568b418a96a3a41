# gradio: 5.50.0, 6.31.0
import gradio as gr
import matplotlib.pyplot as plt


def draw(slope):
    path = "line.png"
    plt.figure()
    plt.plot([0, slope])
    plt.savefig(path)
    plt.close()
    return path


demo = gr.Interface(draw, "number", "image")
