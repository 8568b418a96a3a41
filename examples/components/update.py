"""Changes properties of an output; a new component, gr.Textbox(label=...), says the same."""

import gradio as gr


def rename(label: str) -> tuple[object, str]:
    return gr.update(label=label), "renamed"


with gr.Blocks() as demo:
    label = gr.Textbox("First name", label="Label")
    result = gr.Textbox(label="Result")
    name = gr.Textbox(label="Name")
    gr.Button("Run").click(rename, label, [name, result])

demo.launch()
