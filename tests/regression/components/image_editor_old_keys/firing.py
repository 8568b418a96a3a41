import gradio as gr
from gradio import ImageMask


def cut(drawing):
    picture = drawing["image"]  # expect: image-editor-old-keys
    return picture, drawing["mask"].convert("L")  # expect: image-editor-old-keys


def mask(value):
    return value["mask"]  # expect: image-editor-old-keys


with gr.Blocks() as demo:
    drawing = gr.ImageEditor(type="pil")
    masked = ImageMask()
    one, two = gr.Image(), gr.Image()
    gr.Button().click(cut, drawing, [one, two])
    masked.change(mask, masked, one)
