import gradio as gr
from PIL import Image


def waiting():
    return "working"


def size(picture):
    return str(picture.size)  # expect: empty-media-used-at-once


def cleared(picture):
    return picture.shape[0]  # expect: empty-media-used-at-once


def either(sound):
    rate, _ = sound  # expect: empty-media-used-at-once
    return rate


def opened(path):
    return Image.open(path).size[0]  # expect: empty-media-used-at-once


with gr.Blocks() as demo:
    picture = gr.Image(type="pil")
    pixels = gr.Image()
    sound = gr.Audio()
    path = gr.Image(type="filepath")
    out = gr.Textbox()
    gr.Button().click(waiting, None, out).then(size, picture, out)
    pixels.change(cleared, pixels, out)
    go = gr.Button()
    gr.on([go.click, out.submit], either, sound, out)

    @go.click(inputs=path, outputs=out)
    def start(file):
        return opened(file)


gr.Interface(lambda image: image.shape[1], "image", "number")  # expect: empty-media-used-at-once
gr.Interface(fn=lambda a, n: a[0] * n, inputs=["audio", gr.Slider()], outputs="text")  # expect: empty-media-used-at-once
