"""Paths that are kept in a State or a global; other values, other functions and own names are not."""

import gradio as gr

last = ""


def kept(upload, old):
    return upload  # expect: upload-path-kept-while-cache-deleted "a gr.State"


def named(upload):
    return upload.name  # expect: upload-path-kept-while-cache-deleted


def stored(upload):
    global last
    last = upload  # expect: upload-path-kept-while-cache-deleted "a global"


def suffix(upload):
    return upload.suffix


def other(upload, old):
    return old


def foreign(text):
    upload = text
    return upload


def local(upload):
    global last
    mine = upload
    last = "kept"
    return len(mine)


def other_global(upload, text):
    global last
    last = text


def in_table(upload):
    table = {}
    table["last"] = upload
    return "kept"


with gr.Blocks(delete_cache=(60, 60)) as demo:
    file, box, out, state = gr.File(), gr.Textbox(), gr.Textbox(), gr.State()
    file.upload(kept, [file, state], state)
    file.upload(named, file, state)
    file.upload(stored, file)
    file.upload(suffix, file, state)
    file.upload(other, [file, state], state)
    box.submit(foreign, box, state)
    file.upload(local, file, out)
    file.upload(other_global, [file, box])
    file.upload(in_table, file, out)
