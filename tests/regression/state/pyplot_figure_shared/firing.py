import gradio as gr
import matplotlib.pyplot as plt
from matplotlib import pyplot


def draw(slope):
    plt.title("A line")
    plt.plot([0, slope])  # expect: pyplot-figure-shared
    return plt


def bars(slope):
    pyplot.bar([0, 1], [0, slope])  # expect: pyplot-figure-shared
    return slope, pyplot


def save(slope):
    plt.scatter([0, 1], [0, slope])  # expect: pyplot-figure-shared
    plt.savefig("line.png")
    return "line.png"


with gr.Blocks() as demo:
    slope = gr.Number()
    picture = gr.Plot()
    slope.change(draw, slope, picture)
    slope.submit(bars, slope, [slope, picture])
    slope.input(save, slope, gr.Image())
