import gradio as gr


def check(text):
    try:
        if len(text) > 99:
            raise ValueError
    except ValueError as error:
        raise gr.Error("At most 99 letters") from error
    return text


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(check, box, out)
