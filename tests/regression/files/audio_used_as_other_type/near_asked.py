import gradio as gr
import librosa


def either(audio):
    if isinstance(audio, str):
        return librosa.load(audio)[1]
    return audio[0]


def rebound(audio):
    audio = save(audio)
    return librosa.load(audio)[1]


def save(audio):
    return "sound.wav"


with gr.Blocks() as demo:
    sound = gr.Audio()
    path = gr.Audio(type="filepath")
    out = gr.Textbox()
    sound.change(either, sound, out)
    path.change(either, path, out)
    sound.upload(rebound, sound, out)
