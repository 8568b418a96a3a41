# gradio: 3.50.2, 5.50.0, 6.31.0
import gradio as gr
import numpy as np


def story(text):
    if not text:
        return [""]  # expect: one-element-list-for-one-output "gr.Markdown cannot take a list" -> return ""
    if text == "tuple":
        return (text.title(),)  # expect: one-element-list-for-one-output "cannot take a tuple" -> return text.title()
    if text == "told":
        return [  # expect: one-element-list-for-one-output -> no fix
            text  # as it was written
        ]
    return text


def draw():
    return [np.zeros((8, 8, 3), dtype=np.uint8)]  # expect: one-element-list-for-one-output


def stream(text):
    for letter in text:
        yield [letter]  # expect: one-element-list-for-one-output


def one_tuple(text):
    return (text,)  # expect: one-element-list-for-one-output


with gr.Blocks() as demo:
    text = gr.Textbox()
    shown = gr.Markdown()
    picture = gr.Image()
    go = gr.Button()
    go.click(story, text, shown)
    go.click(draw, outputs=[picture])
    go.click(fn=stream, inputs=text, outputs=shown)
    go.click(one_tuple, text, text)
    go.click(lambda x: [x], text, text)  # expect: one-element-list-for-one-output

gr.Interface(draw, None, gr.Image())
