import sys

import gradio as gr

with gr.Blocks() as demo:
    gr.Textbox()
with gr.Blocks() as second:
    gr.Textbox()

if "--plain" in sys.argv:
    demo.launch()
else:
    demo.queue(max_size=5)
    demo.launch()


def first():
    second.launch()


def then():
    second.queue(max_size=4)


if "--mounted" in sys.argv:
    served = gr.Interface(len, "text", "number")
    if "--alone" in sys.argv:
        served.launch()
    else:
        served.queue(max_size=8)
