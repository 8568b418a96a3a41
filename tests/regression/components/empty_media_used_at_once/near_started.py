import gradio as gr
from elsewhere import look


def size(picture):
    return picture.size


def sizes(editor):
    return editor["composite"].size


def first():
    return "cat.png"


def plain(picture):
    return str(picture)


with gr.Blocks() as hidden:
    picture = gr.Image(type="pil")
    out = gr.Textbox()
    with gr.Row(visible=False):
        later = gr.Button()
    later.click(size, picture, out)
    gr.Button().click(look, picture).then(size, picture, out)
    gr.Button().click(plain, picture, out)
    gr.Button().click(size, picture, out, js="(picture) => check(picture)")

with gr.Blocks() as filled:
    picture = gr.Image(type="pil")
    out = gr.Textbox()
    filled.load(first, None, picture)
    gr.Button().click(size, picture, out)

with gr.Blocks() as drawn:
    editor = gr.ImageEditor(type="pil")
    out = gr.Textbox()
    editor.change(sizes, editor, out)
    gr.Button().click(sizes, editor, out)

with gr.Blocks() as group:
    with gr.Column(visible=False):
        picture = gr.Image(type="pil")
    out = gr.Textbox()
    gr.Button().click(size, picture, out)
