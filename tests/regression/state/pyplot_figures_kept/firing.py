import gradio as gr
import matplotlib.pyplot as plt


def draw(slope):
    fig, ax = plt.subplots(figsize=(4, 3))  # expect: pyplot-figures-kept
    ax.plot([0, slope])
    fig.savefig("line.png")
    return "line.png"


def second(slope):
    figure = plt.figure()  # expect: pyplot-figures-kept
    figure.gca().plot([0, slope])
    figure.savefig("more.png")
    return "more.png"


def read(path):
    file = open(path)
    file.close()


with gr.Blocks() as demo:
    slope = gr.Number()
    slope.change(draw, slope, gr.Image())
    slope.submit(second, slope, gr.Image())
