import time

import gradio as gr


def slow(text):
    time.sleep(3)
    return text


def slower(text):
    time.sleep(6)
    return text


def wire(box, boxes):
    first = gr.Button()
    second = gr.Button()
    gr.on([box.click, first.click], slow, box, boxes)
    second.click(slower, box, boxes)
    first.click(slower, box, [box, first])
    first.click(slow, box, [box, second])


with gr.Blocks() as demo:
    text = gr.Textbox()
    send = gr.Button()
    retry = gr.Button()
    send.click(slow, text, text)
    retry.click(slow, text, text)
    stop = gr.Button()
    stop.click(slow, text, send)
    stop.click(slower, text, send)
    text.submit(slow, text, text)
