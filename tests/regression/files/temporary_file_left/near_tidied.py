import tempfile

import gradio as gr
from audiocraft.files import FileCleaner

files = FileCleaner(3600)


def speak(text):
    with tempfile.NamedTemporaryFile("wb", suffix=".wav", delete=False) as file:
        file.write(voice(text))
        files.add(file.name)
    return file.name


gr.Interface(speak, "text", gr.Audio())
