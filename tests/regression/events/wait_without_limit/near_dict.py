import gradio as gr

WORDS = {"a": "b"}


def ask(text):
    return WORDS.get(text, "")


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(ask, box, out)
