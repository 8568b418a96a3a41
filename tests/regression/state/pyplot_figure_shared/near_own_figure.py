import gradio as gr
import matplotlib.pyplot as plt


def draw(slope):
    figure = plt.figure()
    plt.plot([0, slope])
    plt.close(figure)
    return figure


def cleared(slope):
    plt.clf()
    plt.plot([0, slope])
    return plt


def start():
    plt.figure()


def helped(slope):
    start()
    plt.plot([0, slope])
    plt.close()
    return plt


with gr.Blocks() as demo:
    slope = gr.Number()
    picture = gr.Plot()
    slope.change(draw, slope, picture)
    slope.submit(cleared, slope, picture)
    slope.input(helped, slope, picture)
