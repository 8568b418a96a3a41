"""selected= shows one of its tabs by id; a handler returns a new gr.Tabs to change it."""

import gradio as gr

with gr.Blocks() as demo:
    with gr.Tabs(selected="form") as tabs:
        with gr.Tab("Form", id="form"):
            button = gr.Button("Run")
        with gr.Tab("Outcome", id="outcome"):
            result = gr.Textbox(label="Result")
    button.click(lambda: (gr.Tabs(selected="outcome"), "done"), None, [tabs, result])

demo.launch()
