"""A Textbox of seven lines: the handler gets one text with line breaks in it."""

import gradio as gr


def count(text: str) -> str:
    return f"{len(text.splitlines())} lines, {len(text.split())} words"


with gr.Blocks() as demo:
    text = gr.TextArea("One line.\nAnother line.", label="Text")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(count, text, result)

demo.launch()
