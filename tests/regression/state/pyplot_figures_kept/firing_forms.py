# gradio: 6.17.3, 6.31.0
import gradio as gr
from matplotlib import pyplot as plt


def saved(slope):
    path = str(slope)
    plt.figure(figsize=(3, slope))  # expect: pyplot-figures-kept
    plt.plot([0, slope])
    plt.savefig("a.png")
    return path


def helper(slope):
    fig, ax = plt.subplots()  # expect: pyplot-figures-kept
    ax.plot([slope])
    fig.savefig("b.png")
    more = plt.figure()
    more.savefig("c.png")


def helped(slope):
    helper(slope)
    return "b.png"


def handed(slope):
    fig = plt.figure()  # expect[<6.18]: pyplot-figures-kept
    fig.gca().plot([slope])
    return fig


class Page:
    def draw(self, slope):
        print(slope)
        fig = plt.figure()  # expect: pyplot-figures-kept
        yield "wait"
        fig.savefig("d.png")
        yield "d.png"


with gr.Blocks() as demo:
    slope = gr.Number()
    slope.change(saved, slope, gr.Image())
    slope.submit(helped, slope, gr.Image())
    slope.blur(handed, slope, gr.Plot())
    slope.focus(Page().draw, slope, gr.Image())

    @gr.render(inputs=slope)
    def drawn(value):
        plt.figure()  # expect: pyplot-figures-kept
        plt.savefig("e.png")
        gr.Image("e.png")
