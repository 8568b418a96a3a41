"""One output, and a list for one of two, of which another rule tells."""

import gradio as gr


def one(text):
    return [text]  # expect: one-element-list-for-one-output


def pair(text):
    return [text], text


with gr.Blocks() as demo:
    text, shown = gr.Textbox(), gr.Markdown()
    text.submit(one, text, shown)
    text.submit(pair, text, [shown, text])
