"""A link that copies the Space; on your own machine there is nothing to copy."""

import gradio as gr

with gr.Blocks() as demo:
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(lambda: "done", None, result)
    gr.DuplicateButton("Make this Space your own")

demo.launch()
