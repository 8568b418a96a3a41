# gradio: 3.50.2, 6.31.0
import gradio as gr
from gradio import Button, Dropdown


def show(text):
    box.visible = True  # expect: component-changed-in-handler "return gr.update(visible=...) to box"
    box.value = text  # expect: component-changed-in-handler "return the new value to box"


def refresh():
    menu.choices = ["a", "b"]  # expect: component-changed-in-handler
    menu.choices.append("c")  # expect: component-changed-in-handler


class Panel:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.out = gr.Textbox()
            self.go = gr.Button("Go")
            self.go.click(self.run, None, None)

    def run(self):
        self.go.interactive = False  # expect: component-changed-in-handler
        self.out.value += "x"  # expect: component-changed-in-handler


with gr.Blocks() as demo:
    box = gr.Textbox(visible=False)
    menu = Dropdown(["a"])
    store = gr.State([])
    box.submit(show, box, None)
    Button().click(fn=refresh)

    @box.blur(inputs=box)
    def keep(text):
        store.value.append(text)  # expect: component-changed-in-handler "pass the state in"
