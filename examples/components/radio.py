"""One choice, or None where nothing is chosen yet."""

import gradio as gr


def say(colour: str | None) -> str:
    return colour or "nothing chosen"


with gr.Blocks() as demo:
    colour = gr.Radio(["red", "green"], value="green", label="Colour")
    result = gr.Textbox(label="Result")
    colour.input(say, colour, result)
    gr.Button("Run").click(say, colour, result)

demo.launch()
