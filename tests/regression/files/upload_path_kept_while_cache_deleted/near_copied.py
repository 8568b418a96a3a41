import shutil

import gradio as gr


def keep(upload):
    return shutil.copy(upload, "kept")


def content(upload):
    return open(upload).read()


def array(picture):
    return picture


def shown(upload):
    return upload


with gr.Blocks(delete_cache=(3600, 3600)) as demo:
    state = gr.State()
    note = gr.File()
    upload = gr.File()
    picture = gr.Image()
    upload.upload(keep, upload, state)
    upload.change(content, upload, state)
    upload.clear(shown, upload, note)
    picture.change(array, picture, state)
