"""The colour as text: #rrggbb at first, rgba(...) where the picker's other formats are used."""

import gradio as gr

with gr.Blocks() as demo:
    colour = gr.ColorPicker("#b4480a", label="Colour")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(lambda colour: f"{colour} it is", colour, result)

demo.launch()
