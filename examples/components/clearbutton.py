"""Sets the components it is given to empty, and then runs what listens to its click."""

import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox("Ada", label="Name")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(lambda name: f"Hello, {name}!", name, result)
    gr.ClearButton([name, result], value="Start again")

demo.launch()
