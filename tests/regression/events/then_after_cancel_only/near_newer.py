# gradio: 6.31.0
import gradio as gr


def work():
    yield 1


with gr.Blocks() as demo:
    box = gr.Textbox()
    run = box.submit(work, None, box)
    gr.Button().click(None, cancels=[run]).then(lambda: "stopped", None, box)
