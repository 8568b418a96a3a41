import os

import gradio as gr
from shop import read


def all_of(files):
    texts, failed = [], []
    for file in files:
        try:
            texts.append(read(file))
        except Exception as e:
            print(f"could not read {file}: {e}")
            failed.append(file)
    if failed:
        gr.Warning(f"{len(failed)} files could not be read")
    return "\n".join(texts)


def tidied(files):
    for file in files:
        try:
            os.remove(file)
        except OSError as e:
            print(e)
    return "done"


def at_start(names):
    for name in names:
        try:
            read(name)
        except Exception as e:
            print(e)


def picked(files):
    for file in files:
        try:
            return read(file)
        except KeyError as e:
            print(e)
    return "nothing"


at_start(["a", "b"])
with gr.Blocks() as demo:
    files, box = gr.File(file_count="multiple"), gr.Textbox()
    files.upload(all_of, files, box)
    files.clear(tidied, files, box)
    files.change(picked, files, box)
