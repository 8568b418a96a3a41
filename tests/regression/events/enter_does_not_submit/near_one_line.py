import os

import gradio as gr
from page import unknown


def answer(text):
    return text


with gr.Blocks() as demo:
    one = gr.Textbox(lines=1, max_lines=5)
    two = gr.Textbox()
    three = gr.Textbox(lines=int(os.environ["LINES"]))
    for_code = gr.Code(lines=5)
    one.submit(answer, one, two)
    two.submit(answer, two, one)
    three.submit(answer, three, one)
    unknown.submit(answer, one, two)
    four = gr.Textbox(lines=True, label="no number")
    four.change(answer, four, one)
    five = gr.Textbox(lines=3)
    five.focus(lambda: "hello", None, two)
    gr.on([unknown.submit, two.submit], answer, two, one)
    gr.on([unknown.submit], answer, two, one)
