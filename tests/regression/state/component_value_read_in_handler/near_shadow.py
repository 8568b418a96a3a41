import enum

import gradio as gr


class Colour(enum.Enum):
    RED = "red"


def picked(evt: gr.SelectData):
    return evt.value + " chosen"


def shade(name):
    return name.value + "!"


def colour():
    return Colour.RED.value + "!"


def helper(box):
    box = gr.Textbox("a")
    return box.value + "b"


def field(label):
    return gr.Textbox("a", label=label)


def sized():
    return field("Size").value + "px"


def warm():
    return demo.value + model.value


model = gr.load("models/openai-community/gpt2")
model.value = "b"


def not_a_handler():
    return box.value + "!"


with gr.Blocks() as demo:
    name = gr.Textbox()
    box = gr.Textbox("x")
    box.select(picked, None, box)
    box.submit(shade, gr.State(Colour.RED), name)
    box.submit(colour, None, name)
    box.submit(helper, box, name)
    box.submit(sized, None, name)
    demo.value = "a"
    box.submit(warm, None, name)
