# gradio: 4.44.1, 6.18.0
import gradio as gr


def work():
    yield 1


def save(text):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    stop = gr.Button()
    run = gr.Button().click(work, None, box)
    stop.click(None, cancels=[run]).then(save, box, box)  # expect: then-after-cancel-only
    halted = stop.click(fn=None, inputs=None, outputs=None, cancels=run)
    halted.success(fn=save, inputs=box, outputs=box)  # expect: then-after-cancel-only
    gr.on([stop.click], None, cancels=[run]).then(save, box, box)  # expect: then-after-cancel-only
