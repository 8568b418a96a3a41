import gradio as gr


def pair(text):
    key, _, value = text.partition("=")
    return key + value


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(pair, box, out)
