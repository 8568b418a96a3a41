import gradio


class Page:
    def __init__(self):
        with gradio.Blocks() as self.demo:
            self.tone = gradio.Dropdown("formal", label="Tone")  # expect: choices-as-text
