# gradio: 3.50.2, 6.31.0
import pathlib

import gradio as gr
import pandas as pd
from PIL import Image


def first(files):
    return open(files).read()  # expect: several-files-used-as-one


def names(files):
    return files.name  # expect: several-files-used-as-one


def table(files):
    return pd.read_csv(files)  # expect: several-files-used-as-one


with gr.Blocks() as demo:
    many = gr.File(file_count="multiple")
    folder = gr.UploadButton("Folder", file_count="directory")
    out = gr.Textbox()
    many.change(first, many, out)
    folder.upload(names, inputs=[folder], outputs=[out])
    many.upload(table, many, out)
    many.clear(lambda files: pathlib.Path(files), many, out)  # expect: several-files-used-as-one

gr.Interface(fn=lambda f: Image.open(f), inputs=gr.File(file_count="multiple"), outputs="image")  # expect: several-files-used-as-one
