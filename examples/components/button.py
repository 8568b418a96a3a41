"""click runs a handler; the button itself can be an output, here to switch it off meanwhile."""

import gradio as gr


def work() -> str:
    return "done"


with gr.Blocks() as demo:
    result = gr.Textbox(label="Result")
    button = gr.Button("Run", variant="primary")
    step = button.click(lambda: gr.Button(interactive=False), None, button).then(work, None, result)
    step.success(lambda: gr.Button(interactive=True), None, button)
    step.failure(lambda: gr.Button(interactive=True), None, button)

demo.launch()
