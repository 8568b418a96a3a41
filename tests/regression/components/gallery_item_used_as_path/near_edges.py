import os

import gradio as gr
from PIL import Image

PATHS = ["a.png"]


def first(pictures, number):
    if pictures is None:
        raise gr.Error("Nothing there")
    print()
    print(len(pictures[0]), pictures[:1].copy())
    for path in PATHS:
        Image.open(path)
    for path in sorted(PATHS):
        os.path.basename(path)
    for item in zip(pictures, PATHS):
        print(item.size)
    for number, (picture, caption) in enumerate(pictures):
        print(picture.size, caption.upper())
    for pair in enumerate(PATHS):
        print(pair.index)
    for each in sorted(pictures):
        print(each)
    for known in pictures:
        print("known", known, isinstance("known", str))
    for (picture, caption) in pictures:
        print(picture.size, caption.upper())
    for item in pictures:
        if hasattr(item, "size"):
            print(item.size)
    return Image.open(pictures[0][0]), open(number)


with gr.Blocks() as demo:
    gallery = gr.Gallery(type="filepath")
    number = gr.Textbox()
    go = gr.Button()
    go.click(first, [gallery, number], [gr.Image(), gr.JSON()])
