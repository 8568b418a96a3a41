# gradio: 6.17.3, 6.31.0
import gradio as gr
import seaborn
from matplotlib import pyplot as plt


def current(slope):
    plt.plot([0, slope])  # expect[<6.18]: pyplot-figure-shared
    return plt.gcf()


def deep(slope):
    outer(slope)
    return plt


def outer(slope):
    inner(slope)


def inner(slope):
    plt.xlabel("x")
    plt.hist([slope])  # expect: pyplot-figure-shared


class Page:
    def draw(self, slope):
        seaborn.kdeplot([slope])  # expect: pyplot-figure-shared
        plt.savefig("a.png")
        return "a.png"


with gr.Blocks() as demo:
    slope = gr.Number()
    slope.change(current, slope, gr.Plot())
    slope.submit(deep, slope, gr.Plot())
    slope.blur(Page().draw, slope, gr.Image())

    @gr.render(inputs=slope)
    def drawn(value):
        plt.plot([value])  # expect: pyplot-figure-shared
        plt.savefig("e.png")
        gr.Image("e.png")
