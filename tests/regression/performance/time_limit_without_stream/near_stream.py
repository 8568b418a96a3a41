import gradio as gr

from parts import TRIGGERS


def run(image):
    return image


with gr.Blocks() as demo:
    camera = gr.Image(sources="webcam", streaming=True)
    out = gr.Image()
    camera.stream(run, camera, out, time_limit=15, stream_every=0.5)
    gr.on([camera.stream, camera.change], run, camera, out, time_limit=15)
    gr.on(TRIGGERS, run, camera, out, time_limit=15)
    camera.change(run, camera, out, time_limit=None)
