# gradio: 5.50.0, 6.31.0
import gradio as gr
from gradio import Dropdown

SIZES = ["S", "M"]


def order(size):
    if not size:
        raise gr.Error("Choose a size")
    return size


class Shop:
    def __init__(self):
        self.size = Dropdown(SIZES, label="Size")  # expect: dropdown-preselects-first
        self.out = gr.Textbox()

    def order(self, size):
        if size is None:
            raise gr.Error("Choose a size")
        return size

    def wire(self):
        gr.Button("Order").click(self.order, self.size, self.out)


with gr.Blocks() as demo:
    size = gr.Dropdown(choices=["S", "M"])  # expect: dropdown-preselects-first
    out = gr.Textbox()
    gr.Button("Order").click(fn=order, inputs=[size], outputs=[out])
    Shop().wire()

gr.Interface(order, gr.Dropdown(["S"]), "text")  # expect: dropdown-preselects-first
