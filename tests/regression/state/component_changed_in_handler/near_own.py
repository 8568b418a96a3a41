import gradio as gr


def make(text):
    box = gr.Textbox()
    box.value = text
    return box


def shade(box):
    box.value = "x"
    return box


def plain(text):
    point.value = text
    point.visible = True
    return text


class Point:
    value = 0
    visible = False


point = Point()

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.value = "start"
    box.visible = False
    box.submit(make, box, box)
    box.submit(shade, gr.State(), box)
    box.submit(plain, box, box)
