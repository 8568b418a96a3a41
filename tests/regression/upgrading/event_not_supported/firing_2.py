import gradio as gr


class Page:
    def __init__(self):
        self.field = gr.Radio(["a"])
        self.field.submit(self.go)  # expect: event-not-supported

    def go(self):
        pass
