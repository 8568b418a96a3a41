"""True or False."""

import gradio as gr


def answer(agreed: bool) -> str:
    return "agreed" if agreed else "not agreed"


with gr.Blocks() as demo:
    agreed = gr.Checkbox(True, label="I agree")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(answer, agreed, result)

demo.launch()
