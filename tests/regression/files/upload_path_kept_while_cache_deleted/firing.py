# gradio: 4.44.1, 6.31.0
import gradio as gr

latest = None


def keep(upload):
    return upload  # expect: upload-path-kept-while-cache-deleted


def keep_named(upload, note):
    return note, upload.name  # expect: upload-path-kept-while-cache-deleted


def keep_global(picture):
    global latest
    latest = picture  # expect: upload-path-kept-while-cache-deleted
    return "saved"


with gr.Blocks(delete_cache=(3600, 3600)) as demo:
    state = gr.State()
    note = gr.Textbox()
    upload = gr.File()
    picture = gr.Image(type="filepath")
    upload.upload(keep, upload, state)
    upload.change(keep_named, inputs=[upload, note], outputs=[note, state])
    picture.change(keep_global, picture, note)
