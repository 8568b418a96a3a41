import time

import gradio as gr


def clear():
    return ""


def slow(text):
    time.sleep(3)
    return text


def quick(text):
    time.sleep(0.2)
    return text.upper()


with gr.Blocks() as demo:
    text = gr.Textbox()
    out = gr.Textbox()
    side = gr.Textbox()
    one = gr.Button()
    two = gr.Button()
    one.click(slow, text, out)
    two.click(clear, None, out)
    two.click(quick, text, out)
    two.click(slow, text, side)
