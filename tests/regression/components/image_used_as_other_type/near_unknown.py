import gradio as gr

KINDS = {"a": "pil"}


def convert(photo):
    return photo.convert("L")


def shape(photo):
    return photo.shape


with gr.Blocks() as demo:
    chosen = gr.Image(type=KINDS["a"])
    options = gr.Image(**KINDS)
    editor = gr.State()
    out = gr.Image()
    chosen.change(convert, chosen, out)
    options.change(shape, options, out)
    editor.change(shape, editor, out)
