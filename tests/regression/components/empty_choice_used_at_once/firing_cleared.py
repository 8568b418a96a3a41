"""Its own change comes with a choice; another event may come before."""

import gradio as gr


def upper(side):
    return side.upper()  # expect: empty-choice-used-at-once


def own(colour):
    return colour.upper()


with gr.Blocks() as demo:
    side, colour, out = gr.Radio(["left", "right"]), gr.Radio(["red"]), gr.Textbox()
    gr.Button().click(upper, side, out)
    colour.change(own, colour, out)
