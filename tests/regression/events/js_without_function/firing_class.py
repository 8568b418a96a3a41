# gradio: 4.44.1, 5.50.0
import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.go = gr.Button()
            self.wire()

    def wire(self):
        self.go.click(js="() => window.scrollTo(0, 0)")  # expect: js-without-function
        top = self.go.click(js="() => window.scrollTo(0, 0)")  # expect: js-without-function
