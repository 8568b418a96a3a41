import gradio as gr


def now():
    return "12:00"


def build(seconds):
    return gr.Timer(seconds)


with gr.Blocks() as demo:
    gr.Timer()
    gr.Timer(1)
    gr.Timer(value=1.0)
    gr.Textbox(now, every=5)
    gr.Textbox("fixed", every=0.1)
    gr.Textbox(now, every=gr.Timer(3))
