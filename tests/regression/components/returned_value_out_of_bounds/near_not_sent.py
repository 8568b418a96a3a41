"""A value that only shows something: no event sends it back. Other components have no bounds."""

import gradio as gr


def measure(text):
    return len(text), 120, 0


with gr.Blocks() as demo:
    text = gr.Textbox()
    count = gr.Number(0, minimum=0)
    score = gr.Slider(0, 100, interactive=False)
    label = gr.Label(0)
    gr.Button("Measure").click(measure, text, [count, score, label])
