# gradio: 4.44.1, 6.31.0
import io
import os
from pathlib import Path

import gradio as gr


def named(upload):
    # Gradio's path is a str with .name
    with open(upload.name) as file:
        return file.read()


def rebound(upload):
    upload = open(upload, "rb")
    return upload.read()


def asked(upload):
    if isinstance(upload, bytes):
        return upload.decode()
    return open(upload).read()


def either(upload):
    if hasattr(upload, "read"):
        return upload.read()
    return upload


def tried(upload):
    try:
        return upload.read()
    except AttributeError:
        return Path(upload).read_bytes()


def decoded(content):
    return io.BytesIO(content).read() + content.decode("utf-8").encode()


def several(uploads):
    return [Path(upload).name for upload in uploads]


def inner(upload):
    def work(upload):
        return upload.read()

    with open(upload, "rb") as file:
        return work(file)


def base(upload):
    return os.path.basename(upload)


options = {"type": "binary"}

with gr.Blocks() as demo:
    path = gr.File()
    data = gr.File(type="binary")
    unknown = gr.File(**options)
    typed = gr.File(type=options["type"])
    many = gr.File(file_count="multiple")
    out = gr.Textbox()
    for function in (named,):
        path.change(function, path, out)
    path.change(named, path, out)
    path.change(rebound, path, out)
    path.change(asked, path, out)
    path.change(either, path, out)
    path.change(tried, path, out)
    path.change(inner, path, out)
    path.change(base, path, out)
    data.change(decoded, data, out)
    unknown.change(decoded, unknown, out)
    unknown.change(named, unknown, out)
    unknown.change(inner, unknown, out)
    typed.change(named, typed, out)
    typed.change(inner, typed, out)
    many.change(several, many, out)
