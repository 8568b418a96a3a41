# gradio: 4.44.1, 5.50.0, 6.31.0
import gradio as gr
from gradio import File as Upload
from gradio.components import UploadButton


def size(file):
    return len(file.read())  # a use that "filepath" would break


with gr.Blocks() as demo:
    one = gr.File(type="file")  # expect: file-type-removed -> no fix
    two = Upload(
        label="Data",
        type="bytes",  # expect: file-type-removed -> safe: type="binary"
    )
    three = UploadButton("Upload", type="file")  # expect: file-type-removed -> unsafe: type="filepath"
    out = gr.Textbox()
    one.change(size, one, out)
    two.change(len, two, out)
