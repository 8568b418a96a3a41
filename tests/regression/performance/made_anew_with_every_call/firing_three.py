import gradio as gr
from gradio_client import Client
from loaders import TTS, load_vocoder


def speak(text, voice):
    engine = TTS(voice)  # expect: made-anew-with-every-call
    return engine.say(text)


def sing(text, voice):
    vocoder = load_vocoder(voice)  # expect: made-anew-with-every-call
    return vocoder(text)


def ask(text, space):
    client = Client(space)  # expect: made-anew-with-every-call
    return client.predict(text)


with gr.Blocks() as demo:
    text = gr.Textbox(label="Text")
    voice = gr.Radio(["a", "b"], value="a")
    out = gr.Textbox(label="Out")
    text.submit(speak, [text, voice], out)
    text.submit(sing, [text, voice], out)
    text.submit(ask, [text, voice], out)
