"""Buttons that are filled by their own click, and those that hold something before."""

import gradio as gr
from parts import go


def make(text):
    return "out.txt"


def clear(text):
    return None


def reset(text):
    return ""


def nothing(text):
    if text:
        return "out.txt"
    return None


with gr.Blocks() as demo:
    box = gr.Textbox()
    one = gr.DownloadButton("One")
    one.click(make, box, one)  # expect: download-button-fills-itself
    two = gr.DownloadButton("Two", value=None)
    two.click(
        nothing,
        box,
        [two],  # expect: download-button-fills-itself
    )
    three = gr.DownloadButton("Three")

    @three.click(inputs=box, outputs=three)  # expect: download-button-fills-itself
    def third(text):
        return "out.txt"

    four = gr.DownloadButton("Four", "out.txt")
    four.click(make, box, four)
    five = gr.DownloadButton("Five")
    five.click(clear, box, five)
    six = gr.DownloadButton("Six")
    box.change(make, box, six)
    six.click(make, box, six)
    seven, eight = gr.DownloadButton("Seven"), gr.Button()
    eight.click(make, box, seven)
    nine = gr.DownloadButton("Nine")
    gr.on([go.click, nine.click], make, box, nine)  # expect: download-button-fills-itself
