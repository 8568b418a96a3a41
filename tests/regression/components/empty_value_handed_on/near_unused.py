import gradio as gr


def same(text):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(same, box, out)
