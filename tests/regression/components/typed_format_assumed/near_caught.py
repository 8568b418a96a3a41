import json

import gradio as gr


def table(text):
    try:
        options = json.loads(text)
    except json.JSONDecodeError as error:
        raise gr.Error("Enter JSON") from error
    return str(options)


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(table, box, out)
