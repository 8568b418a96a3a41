from datetime import datetime

import gradio as gr


def now():
    return f"{datetime.now():%H:%M:%S}"


with gr.Blocks() as demo:
    clock = gr.Textbox(label="Clock")
    demo.load(now, None, clock, every=1)

demo.queue().launch()
