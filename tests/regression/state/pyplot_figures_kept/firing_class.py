import gradio as gr
from matplotlib.pyplot import subplots


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.slope = gr.Number()
            self.slope.change(self.draw, self.slope, gr.Image())

    def draw(self, slope):
        fig, ax = subplots()  # expect: pyplot-figures-kept
        ax.plot([0, slope])
        fig.savefig("line.png")
        return "line.png"
