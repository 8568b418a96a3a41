import gradio as gr
from helpers import draw, translate


def grow(width):
    return draw(width * 2)  # expect: empty-value-handed-on


def put(language, text):
    return translate(language, text)  # expect: empty-value-handed-on


def order(count):
    if count < 0:  # expect: empty-value-handed-on
        raise gr.Error("At least 0")
    return str(count)


with gr.Blocks() as demo:
    width = gr.Number(label="Width")
    language = gr.Radio(["en", "de"], label="Language")
    text = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    width.submit(grow, width, out)
    width.submit(order, width, out)
    gr.Button("Put").click(put, [language, text], out)
