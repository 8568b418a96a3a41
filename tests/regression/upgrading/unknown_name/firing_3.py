# gradio: 3.50.2, 6.31.0
import gradio as gr


class Page:
    def __init__(self):
        self.field = gr.InputBox()  # expect: unknown-name
        self.go = gr.Button()
        self.go.set_label("x")  # expect: unknown-name
