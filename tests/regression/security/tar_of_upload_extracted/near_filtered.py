import tarfile
import zipfile

import gradio as gr
from settings import OPTIONS


def read(path, text):
    with tarfile.open(path) as archive, zipfile.ZipFile(path) as zipped, open(path) as plain:
        archive.extractall("out", filter="data")
        archive.extractall("out", members=[m for m in archive if m.isfile()])
        archive.extractall("out", **OPTIONS)
        archive.getmember("a")
        zipped.extractall("out")
        plain.read()
    with tarfile.open("own.tar") as own:
        own.extractall("out")
    name = str(path)
    name.extract()
    extract(path)
    tarfile.is_tarfile(path).extract("a")
    return text.extract("a")


with gr.Blocks() as demo:
    file = gr.File()
    text = gr.State("")
    file.upload(read, [file, text], text)
