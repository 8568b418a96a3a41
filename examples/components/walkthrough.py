"""Steps one after the other; a handler returns a new gr.Walkthrough to go on."""

import gradio as gr

with gr.Blocks() as demo:
    with gr.Walkthrough(selected=0) as walk:
        with gr.Step("Name", id=0):
            name = gr.Textbox("Ada", label="Name")
            button = gr.Button("Run")
        with gr.Step("Greeting", id=1):
            result = gr.Textbox(label="Result")

    def greet(name: str) -> tuple[gr.Walkthrough, str]:
        return gr.Walkthrough(selected=1), f"Hello, {name}!"

    button.click(greet, name, [walk, result])

demo.launch()
