# gradio: 6.17.3, 6.31.0
import gradio as gr
import matplotlib.pyplot as plt
import seaborn as sns


def cleared(slope):
    plt.gcf().clear()
    plt.plot([slope])
    return plt


def axes(slope):
    plt.gca().cla()
    plt.plot([slope])
    return plt


def titled(slope):
    plt.title("nothing drawn")
    sns.set_theme()
    return plt


def told(slope, **where):
    sns.lineplot([slope], **where)
    return plt


def picture(slope):
    plt.imshow([[slope]])
    plt.savefig("a.png")
    return "a.png"


class Sketch:
    def plot(self, numbers):
        return numbers


def other(slope):
    return Sketch().plot([slope])


with gr.Blocks() as demo:
    slope = gr.Number()
    slope.change(cleared, slope, gr.Plot())
    slope.submit(axes, slope, gr.Plot())
    slope.blur(titled, slope, gr.Plot())
    slope.focus(told, slope, gr.Plot())
    slope.input(picture, slope, gr.Image())
    slope.submit(other, slope, gr.JSON())
