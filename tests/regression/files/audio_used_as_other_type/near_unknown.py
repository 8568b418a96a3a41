import gradio as gr
from options import AUDIO


def load(audio):
    return open(audio).read()


def measured(sound):
    rate, samples = sound
    return f"{rate} {sound[0]}"


def parts(video):
    return video[0], video.shape


with gr.Blocks() as demo:
    sound = gr.Audio(**AUDIO)
    other = gr.Audio(type=AUDIO["type"])
    state = gr.State()
    out = gr.Textbox()
    sound.change(load, sound, out)
    other.change(load, other, out)
    other.upload(measured, other, out)
    state.change(parts, state, [out, gr.Textbox()])
