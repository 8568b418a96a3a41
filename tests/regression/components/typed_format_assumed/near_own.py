import gradio as gr

LINE = "a=b"


def pair(text):
    key, value = LINE.split("=")
    return key + value + text


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(pair, box, out)
