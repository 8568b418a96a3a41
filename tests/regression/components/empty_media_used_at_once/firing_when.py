"""When it is empty, and how bad that is: untouched at the start, or cleared by the visitor."""

import gradio as gr


def size(picture):
    return str(picture.size)  # expect: empty-media-used-at-once (warning) "while the Image is empty"


def rate(sound):
    return sound[0]  # expect: empty-media-used-at-once (info) "once the visitor clears the Audio, and"


with gr.Blocks() as demo:
    picture = gr.Image(type="pil")
    sound = gr.Audio()
    out = gr.Textbox()
    gr.Button().click(size, picture, out)
    sound.change(rate, sound, out)
