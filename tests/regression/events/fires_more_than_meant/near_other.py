"""A change that does something else than the button."""

import gradio as gr


def count(text):
    return str(len(text))


with gr.Blocks() as demo:
    text = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    text.change(count, text, out)
    gr.Button("Go").click(str.upper, text, out)
