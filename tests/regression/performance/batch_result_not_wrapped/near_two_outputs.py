"""With two outputs one more pair of brackets would not put it right."""

import gradio as gr


def both(words):
    return [w.partition(" ") for w in words]


with gr.Blocks() as demo:
    box, rest = gr.Textbox(), gr.Textbox()
    box.submit(both, box, [box, rest], batch=True)
