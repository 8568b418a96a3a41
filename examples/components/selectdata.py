"""Asked for by its annotation in a handler of select: what was chosen, and where."""

import gradio as gr


def chosen(event: gr.SelectData) -> str:
    return f"{event.value} at {event.index}"


with gr.Blocks() as demo:
    colours = gr.Radio(["red", "green"], label="Colour")
    result = gr.Textbox(label="Result")
    colours.select(chosen, None, result)
    gr.Button("Run").click(lambda: "choose a colour", None, result)

demo.launch()
