"""Visitors may put what is inside into another order."""

import gradio as gr

with gr.Blocks() as demo:
    with gr.Draggable():
        gr.Textbox("Ada", label="First")
        gr.Textbox("Grace", label="Second")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(lambda: "done", None, result)

demo.launch()
