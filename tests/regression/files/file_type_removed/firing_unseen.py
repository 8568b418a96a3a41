# gradio: 4.44.1, 6.31.0
import gradio as gr
from readers import everything, last_of, save


def named(file):
    return file.name


with gr.Blocks() as demo:
    upload = gr.File(type="file")  # expect: file-type-removed -> unsafe: type="filepath"
    out = gr.Textbox()
    upload.change(named, upload, out)
    gr.Button("Save").click(save, everything(demo), out)
    gr.Button("Save").click(save, [last_of(demo)], out)
