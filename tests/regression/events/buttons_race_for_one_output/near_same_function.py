import time

import gradio as gr


def slow(text):
    time.sleep(3)
    return text


with gr.Blocks() as demo:
    text = gr.Textbox()
    send = gr.Button()
    retry = gr.Button()
    send.click(slow, text, text)
    retry.click(slow, text, text)
    text.submit(slow, text, text)
