# gradio: 3.50.2, 6.31.0
import gradio as gr
from gradio import Dropdown


def upper(choice):
    return choice.upper()  # expect: dropdown-none-unhandled -> if choice is None: | raise gr.Error("Please make a choice.")


def title(choice): return choice.title()  # expect: dropdown-none-unhandled -> no fix


def shouted(choice, loud):
    if loud == "yes":
        return choice.upper()  # expect: dropdown-none-unhandled
    return "..."


def picked(choice):
    return choice.lower()  # expect: dropdown-none-unhandled


def opened(choice):
    return choice.swapcase()  # expect: dropdown-none-unhandled


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
    go.click(lambda c: c.strip(), [first], [out])  # expect: dropdown-none-unhandled -> no fix
    go.click(title, first, out)
    loud = gr.Radio(["yes", "no"])
    loud.change(shouted, [first, loud], out)
    first.blur(picked, first, out)
    single = gr.Dropdown(["a", "b"], value=None, multiselect=False)
    gr.on(fn=opened, inputs=single, outputs=out)
    Shop().wire()

gr.Interface(lambda size: size.strip(), gr.Dropdown(["S", "M"], value=None), "text")  # expect: dropdown-none-unhandled
