"""One tab of several; select comes when it is opened."""

import gradio as gr

with gr.Blocks() as demo:
    result = gr.Textbox(label="Result")
    with gr.Tab("One"):
        button = gr.Button("Run")
    with gr.Tab("Two") as two:
        gr.Markdown("The second tab.")
    two.select(lambda: "the second tab", None, result)
    button.click(lambda: "the first tab", None, result)

demo.launch()
