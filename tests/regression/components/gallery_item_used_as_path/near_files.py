import gradio as gr
from PIL import Image


def first(paths, pictures):
    return Image.open(paths[0]) if paths else None, len(pictures or [])


with gr.Blocks() as demo:
    files = gr.File(file_count="multiple", type="filepath")
    gallery = gr.Gallery()
    go = gr.Button()
    go.click(first, [files, gallery], [gr.Image(), gr.Number()])
