import gradio as gr
from gradio import Button


def work(text):
    yield text


with gr.Blocks() as demo:
    box = gr.Textbox()
    stop = Button()
    run = box.submit(work, box, box)
    stop.click(cancels=[run])  # expect: listener-without-function
    stop.click(cancels=run, queue=False)  # expect: listener-without-function
    stop.click(inputs=box, outputs=box)  # expect: listener-without-function
    gr.on([stop.click], cancels=[run])  # expect: listener-without-function
    gr.on(triggers=[stop.click], outputs=box)  # expect: listener-without-function
