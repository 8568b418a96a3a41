"""Without a function, but with a script, or as the start of a chain."""

import gradio as gr

with gr.Blocks() as demo:
    button = gr.Button("Go")
    text = gr.Textbox(label="Text")
    button.click(None, js="() => location.reload()")
    button.click(None).then(str.upper, text, text)
    chain = button.click(None)
    chain.then(str.lower, text, text)
