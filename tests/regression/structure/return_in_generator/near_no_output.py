import gradio as gr


def log(words):
    yield words
    return 1


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(log, box, [])
