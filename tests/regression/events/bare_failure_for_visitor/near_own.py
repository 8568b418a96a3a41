import gradio as gr

LIMIT = 9


def check(text):
    assert LIMIT > 0
    return text


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(check, box, out)
