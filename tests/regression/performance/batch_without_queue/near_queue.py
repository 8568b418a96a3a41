# gradio: 4.44.1
import gradio as gr


def many(xs):
    return [list(xs)]


def one(x):
    return x


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(many, box, box, batch=True)
    box.submit(many, box, box, batch=True, queue=True)
    box.submit(one, box, box, batch=False, queue=False)
    box.submit(one, box, box, queue=False)
