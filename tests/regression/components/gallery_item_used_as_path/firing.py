import os

import cv2
import gradio as gr
from PIL import Image


def first(pictures):
    return Image.open(pictures[0])  # expect: gallery-item-used-as-path


def last(pictures):
    return pictures[-1].resize((8, 8))  # expect: gallery-item-used-as-path


def names(pictures):
    return [os.path.basename(one) for one in pictures]  # expect: gallery-item-used-as-path


def shapes(pictures):
    for number, picture in enumerate(pictures):
        print(number, cv2.imread(picture).shape)  # expect: gallery-item-used-as-path
    return pictures


def printed(pictures):
    for each in pictures:
        print(each)
        each.save("a.png")  # expect: gallery-item-used-as-path
    for number, each_one in enumerate(pictures, 1):
        each_one.save("a.png")  # expect: gallery-item-used-as-path
    return pictures


with gr.Blocks() as demo:
    gallery = gr.Gallery(type="filepath")
    out = gr.Image()
    go = gr.Button()
    go.click(first, gallery, out)
    go.click(last, gallery, out)
    go.click(names, gallery, gr.JSON())
    go.click(shapes, gallery, gallery)
    go.click(printed, gallery, gallery)
