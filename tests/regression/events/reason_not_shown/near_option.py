import gradio as gr
from settings import DEBUG


def area(width, height):
    assert width > 0, "Lengths are not negative."
    return width * height


demo = gr.Interface(area, ["number", "number"], "number")
demo.launch(show_error=DEBUG)
