# gradio: 4.44.1, 6.31.0
from pathlib import Path

import gradio as gr
from gradio import File, UploadButton


def head(upload):
    return upload.read()[:100]  # expect: file-used-as-other-type


def text(upload):
    if upload is None:
        return ""
    return upload.decode()  # expect: file-used-as-other-type


def opened(upload, note):
    with open(upload) as file:  # expect: file-used-as-other-type -> no fix
        return file.read() + note


def suffix(upload):
    return Path(upload).suffix  # expect: file-used-as-other-type -> unsafe: UploadButton("Upload", type="filepath")


def named(upload):
    return upload.name  # expect: file-used-as-other-type


def all_of(uploads):
    return uploads.read()  # a list, which another rule knows


class Desk:
    def __init__(self):
        self.file = File(type="filepath")
        self.out = gr.Textbox()

    def first(self, upload):
        return upload.readline()  # expect: file-used-as-other-type

    def wire(self):
        self.file.change(self.first, inputs=[self.file], outputs=self.out)


with gr.Blocks() as demo:
    path = gr.File()
    data = gr.File(type="binary")
    button = UploadButton("Upload", type="binary")
    note = gr.Textbox()
    out = gr.Textbox()
    path.change(head, path, out)
    many = gr.File(file_count="multiple")
    many.change(all_of, many, out)
    path.upload(fn=text, inputs=path, outputs=out)
    data.upload(opened, [data, note], out)
    button.upload(suffix, button, out)

    @data.change(inputs=data, outputs=out)
    def show(content):
        return content.name  # expect: file-used-as-other-type

    Desk().wire()

gr.Interface(named, gr.File(type="binary"), "text")
