import tarfile as tar

import gradio as gr


def read(path):
    archive = tar.open(path)
    archive.extractall("out")  # expect: tar-of-upload-extracted
    return "done"


demo = gr.Interface(read, gr.File(), "text")
