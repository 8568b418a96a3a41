import gradio as gr
import matplotlib.pyplot as plt


def line(values):
    plt.plot(values)  # expect: pyplot-figure-shared


class Page:
    def draw(self, slope):
        line([0, slope])
        plt.legend()
        return plt

    def build(self):
        return gr.Interface(self.draw, "number", "plot")
