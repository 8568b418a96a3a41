# gradio: 6.31.0
import gradio as gr
from page import unknown

STOP = {"fn": None, "cancels": []}


def work(text):
    yield text


with gr.Blocks() as demo:
    box = gr.Textbox()
    stop = gr.Button()
    run = box.submit(work, box, box)
    stop.click(None, cancels=[run])
    stop.click(fn=None, cancels=[run])
    stop.click(**STOP)
    stop.click(inputs=box, **STOP)
    unknown.click(inputs=box, outputs=box)
    gr.on([stop.click], None, cancels=[run])
    stop.click(inputs=box, js="(t) => console.log(t)")
    gr.Button().click()
