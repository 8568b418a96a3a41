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


def refused(path):
    with tarfile.open(path) as archive:
        if any(part.name.startswith(("/", "..")) for part in archive.getmembers()):
            raise gr.Error("This archive is not accepted")
        archive.extractall("model")
    return "unpacked"


with gr.Blocks() as demo:
    upload = gr.File()
    out = gr.Textbox()
    upload.upload(names, upload, out)
    upload.upload(first, upload, out)
    upload.upload(model, upload, out)
    upload.upload(refused, upload, out)
