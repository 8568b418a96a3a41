import tempfile

import gradio as gr


def speak(text, folder):
    with tempfile.NamedTemporaryFile("wb", dir=folder, suffix=".wav", delete=False) as file:
        file.write(voice(text))
    return file.name


def once():
    return tempfile.mkdtemp()


WORK = once()
gr.Interface(speak, ["text", "text"], gr.Audio())
