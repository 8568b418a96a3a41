import gradio as gr
from PIL import Image


def first(pictures):
    if pictures is None:
        raise gr.Error("Nothing there")
    return Image.open(pictures[0][0])


def sizes(pictures):
    if pictures is None:
        raise gr.Error("Nothing there")
    return [picture.size for picture, _ in pictures]


def inner(pictures):
    if pictures is None:
        raise gr.Error("Nothing there")
    found = []
    for item in pictures:
        found.append(Image.open(item[0]).size)
        print(item.index(None), item.count(None))
    return found


with gr.Blocks() as demo:
    gallery = gr.Gallery(type="filepath")
    out = gr.JSON()
    go = gr.Button()
    go.click(first, gallery, gr.Image())
    go.click(sizes, gallery, out)
    go.click(inner, gallery, out)
