import enum

import gradio as gr


class Colour(enum.Enum):
    RED = "red"


with gr.Blocks() as demo:
    choice = gr.Radio(["red"])

    @gr.render(inputs=[choice])
    def show(chosen):
        first = Colour.RED
        gr.Markdown(first.value if chosen == Colour.RED.value else chosen.value)
