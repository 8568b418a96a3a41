import gradio as gr
from some_webrtc import WebRTC


def show(event, history):
    return str(event)


with gr.Blocks() as demo:
    history = gr.State([])
    camera = WebRTC()
    number = gr.Number()
    camera.change(lambda n: n, outputs=[number])
    camera.click(show, inputs=[history], outputs=number)
