import os

import gradio as gr

OPTIONS = {"step": 1}


def repeat(text, times):
    return "".join(text for _ in range(times))


with gr.Blocks() as demo:
    box = gr.Textbox()
    cores = gr.Slider(0, os.cpu_count())
    given = gr.Slider(0, 10, **OPTIONS)
    box.submit(repeat, [box, cores], box)
    box.submit(repeat, [box, given], box)
