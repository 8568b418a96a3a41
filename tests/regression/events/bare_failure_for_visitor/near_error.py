import gradio as gr


def check(text):
    if len(text) > 99:
        raise gr.Error("At most 99 letters")
    return text


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(check, box, out)
