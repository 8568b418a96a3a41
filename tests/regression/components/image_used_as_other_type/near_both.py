import gradio as gr
from PIL import Image


def array(picture):
    return picture.size, picture.copy().transpose(1, 0, 2)


def pil(picture):
    return picture.size, picture.resize((64, 64))


def path(picture):
    with Image.open(picture) as opened:
        return opened.size, opened.copy()


with gr.Blocks() as demo:
    first = gr.Image()
    second = gr.Image(type="pil")
    third = gr.Image(type="filepath")
    text = gr.Textbox()
    out = gr.Image()
    for button, fn, source in ((gr.Button(), array, first), (gr.Button(), pil, second)):
        button.click(fn, source, [text, out])
    first.change(array, first, [text, out])
    second.change(pil, second, [text, out])
    third.change(path, third, [text, out])
