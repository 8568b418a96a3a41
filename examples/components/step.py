"""One step of a Walkthrough."""

import gradio as gr

with gr.Blocks() as demo:
    with gr.Walkthrough(selected=0) as walk:
        with gr.Step("First", id=0):
            button = gr.Button("Run")
        with gr.Step("Second", id=1):
            result = gr.Textbox(label="Result")
    button.click(lambda: (gr.Walkthrough(selected=1), "next"), None, [walk, result])

demo.launch()
