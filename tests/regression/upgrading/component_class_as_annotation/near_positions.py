# gradio: 6.31.0
import os

import gradio as gr

os.environ["GRADIO_HEARTBEAT_INTERVAL"] = "30"


def again(song: gr.Audio):
    song.playback_position = 0
    return song


def turned(model: gr.Model3D):
    return str(model.camera_position)


with gr.Blocks() as demo:
    song = gr.Audio()
    model = gr.Model3D()
    place = gr.Markdown(min_width=200)
    gr.Button("From the start").click(again, song, song)
    gr.Button("Where am I?").click(turned, model, place)
    demo.unload(lambda: print("gone"))

demo.launch(ssr_mode=False)
