# gradio: 3.50.2, 6.31.0
import gradio as gr
from gradio import Dropdown


def upper(choice):
    return choice.upper()  # expect: dropdown-none-unhandled


class Shop:
    def __init__(self):
        self.size = Dropdown(["S", "M"], label="Size", value=None)
        self.out = gr.Textbox()
        self.go = gr.Button()

    def order(self, size, note=""):
        """Order one."""
        parts = size.split("-")  # expect: dropdown-none-unhandled
        return parts[0] + note

    def wire(self):
        self.go.click(self.order, inputs=[self.size], outputs=self.out)


with gr.Blocks() as demo:
    first = gr.Dropdown(choices=["a", "b"], value=None)
    out = gr.Textbox()
    go = gr.Button("Go")
    go.click(fn=upper, inputs=first, outputs=out)
    go.click(lambda c: c.strip(), [first], [out])  # expect: dropdown-none-unhandled
    Shop().wire()
