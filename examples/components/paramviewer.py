"""The parameters of a function, shown as a table that opens."""

import gradio as gr

PARAMETERS = {"name": {"type": "str", "description": "Who is greeted.", "default": '"Ada"'}}

with gr.Blocks() as demo:
    gr.ParamViewer(PARAMETERS, header="greet()")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(lambda: "shown", None, result)

demo.launch()
