import gradio as gr


def build():
    with gr.Blocks() as demo:
        slider = gr.Slider(0, 10)
        with gr.Group():
            slider.render()  # expect: rendered-twice
    return demo


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.box = gr.Textbox()
            self.box.render()  # expect: rendered-twice


def field(label):
    return gr.Textbox(label=label, render=False)


street = field("Street")
with gr.Blocks() as form:
    street.render()
    street.render()  # expect: rendered-twice
