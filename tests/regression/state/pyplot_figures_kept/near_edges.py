# gradio: 6.31.0
import gradio as gr
import matplotlib.pyplot as plt
from matplotlib.pyplot import gcf

plt.figure()


def aliased(slope):
    fig = plt.figure()
    answer = fig
    return answer


def listed(slope):
    fig, ax = plt.subplots()
    pictures = []
    pictures.append(fig)
    return pictures[0]


def current(slope):
    plt.figure()
    picture = plt.gcf()
    return picture


def current_too(slope):
    plt.figure()
    return gcf()


def module(slope):
    plt.figure()
    return plt


def nothing(slope):
    plt.title("no figure")
    fig = plt.subplot()
    fig.plot([slope])
    return print(slope)


def numbered(slope):
    plt.figure(1)
    plt.savefig("a.png")
    return "a.png"


with gr.Blocks() as demo:
    slope = gr.Number()
    for draw in (aliased, listed, current, current_too, module, nothing, numbered):
        slope.change(draw, slope, gr.Plot())
    slope.submit(aliased, slope, gr.Plot())
    slope.submit(listed, slope, gr.Plot())
    slope.submit(current, slope, gr.Plot())
    slope.submit(current_too, slope, gr.Plot())
    slope.submit(module, slope, gr.Plot())
    slope.submit(nothing, slope, gr.Plot())
    slope.submit(numbered, slope, gr.Plot())
