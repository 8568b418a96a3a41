import gradio as gr


def keep(upload):
    return upload


with gr.Blocks() as demo:
    state = gr.State()
    upload = gr.File()
    upload.upload(keep, upload, state)
