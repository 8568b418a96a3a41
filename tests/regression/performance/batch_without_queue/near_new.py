# gradio: 5.45.0, 6.31.0
import gradio as gr


def f(xs):
    return [list(xs)]


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(f, box, box, batch=True, queue=False)
