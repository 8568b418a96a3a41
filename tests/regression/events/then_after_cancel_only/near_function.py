# gradio: 5.50.0
import gradio as gr


def work():
    yield 1


def save(text):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    stop = gr.Button()
    run = gr.Button().click(work, None, box)
    stop.click(save, box, box, cancels=[run]).then(save, box, box)
    stop.click(None, cancels=[run])
    stop.click(None, None, box, js="() => 1").then(save, box, box)
    stop.click(None, None, box, js="() => 1", cancels=[run]).then(save, box, box)
    run.then(save, box, box)
    stop.click(None, None, box).then(save, box, box)
