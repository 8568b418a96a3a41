"""Without the gaps between the components inside."""

import gradio as gr

with gr.Blocks() as demo:
    with gr.Group():
        name = gr.Textbox("Ada", label="Name")
        town = gr.Textbox("London", label="Town")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(lambda name, town: f"{name} of {town}", [name, town], result)

demo.launch()
