import gradio


class Page:
    def __init__(self):
        self.agree = gradio.Checkbox(True, "I agree")  # expect: positional-arguments-dropped
