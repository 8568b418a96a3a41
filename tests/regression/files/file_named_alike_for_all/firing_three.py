import os
import shutil
from datetime import datetime

import gradio as gr
from helpers import render


def keep(upload):
    target = os.path.join("uploads", os.path.basename(upload))  # expect: file-named-alike-for-all
    shutil.copy(upload, target)
    return target


def book(upload):
    name = os.path.splitext(os.path.basename(upload))[0]
    output_path = os.path.join("books", name + ".m4b")  # expect: file-named-alike-for-all
    render(upload, output_path)
    return output_path


def stamp(upload):
    day = datetime.now().strftime("%Y-%m-%d")
    out_file = os.path.join("out", day)  # expect: file-named-alike-for-all
    render(upload, out_file)
    return out_file


with gr.Blocks() as demo:
    upload = gr.File(type="filepath")
    out = gr.Textbox(label="Out")
    upload.upload(keep, upload, out)
    upload.upload(book, upload, out)
    upload.upload(stamp, upload, out)
