import functools

import gradio as gr
from TTS.api import TTS
from transformers import pipeline

tts = None


@functools.cache
def made():
    return TTS("xtts_v2")


def load():
    return pipeline("translation")


def speak(text, voice):
    return made().tts(text, speaker_wav=voice)


def prepared(text):
    global tts
    if tts is None:
        tts = load()
    return tts(text)


def renewed(text):
    global tts
    tts = load()
    return text


def of_name(name):
    return TTS(name)


def picked(text, name):
    return of_name(name).tts(text)


def rare(text):
    if len(text) > 1000:
        text = load()(text)
    return text


with gr.Blocks() as demo:
    box, voice, out = gr.Textbox(), gr.Audio(), gr.Audio()
    box.submit(speak, [box, voice], out)
    box.submit(prepared, box, box)
    box.submit(renewed, box, box)
    box.submit(picked, [box, box], out)
    box.submit(rare, box, box)
