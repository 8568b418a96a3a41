import gradio as gr


def keep(upload):
    return upload


# Without delete_cache= the uploads stay where they are.
with gr.Blocks() as demo:
    state = gr.State()
    upload = gr.File()
    upload.upload(keep, upload, state)
