import shutil
import tarfile

import gradio as gr


def names(path):
    with tarfile.open(path) as archive:
        return "\n".join(archive.getnames())


def first(path):
    with tarfile.open(path) as archive:
        part = archive.extractfile(archive.getnames()[0])
        with open("first.bin", "wb") as file:
            shutil.copyfileobj(part, file)
    return "kept"


def model(path):
    with tarfile.open("model.tar") as archive:
        archive.extractall("model")
    return path.name


with gr.Blocks() as demo:
    upload = gr.File()
    out = gr.Textbox()
    upload.upload(names, upload, out)
    upload.upload(first, upload, out)
    upload.upload(model, upload, out)
