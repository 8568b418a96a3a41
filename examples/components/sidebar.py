"""A column at the edge that folds away."""

import gradio as gr

with gr.Blocks() as demo:
    with gr.Sidebar():
        name = gr.Textbox("Ada", label="Name")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(lambda name: f"Hello, {name}!", name, result)

demo.launch()
