"""Returned for an output that stays as it is."""

import gradio as gr


def keep(name: str) -> tuple[object, str]:
    return gr.skip(), f"{name} kept"


with gr.Blocks() as demo:
    name = gr.Textbox("Ada", label="Name")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(keep, name, [name, result])

demo.launch()
