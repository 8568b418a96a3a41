import gradio as gr
from PIL import Image


def opened(pictures):
    if pictures is None:
        raise gr.Error("Nothing there")
    found = []
    for item in pictures:
        path = item[0] if isinstance(item, tuple) else item
        found.append(Image.open(path))
    return found


def bound_again(pictures):
    if pictures is None:
        raise gr.Error("Nothing there")
    for item in pictures:
        item = item[0]
        print(item.size)
    return pictures


def flat(pictures):
    if pictures is None:
        raise gr.Error("Nothing there")
    pictures = [picture for picture, _ in pictures]
    return pictures[0].size


def first(pictures):
    if pictures is None:
        raise gr.Error("Nothing there")
    if isinstance(pictures[0], str):
        return Image.open(pictures[0])
    return Image.open(pictures[0][0])


with gr.Blocks() as demo:
    gallery = gr.Gallery(type="pil")
    go = gr.Button()
    go.click(opened, gallery, gallery)
    go.click(bound_again, gallery, gallery)
    go.click(flat, gallery, gr.JSON())
    go.click(first, gallery, gr.Image())
