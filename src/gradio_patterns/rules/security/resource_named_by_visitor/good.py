from pathlib import Path
from types import SimpleNamespace

import gradio as gr

Path("voices").mkdir(exist_ok=True)
Path("voices/loud.txt").write_text("LOUD")
Path("secret.txt").write_text("hunter2")
store = SimpleNamespace(load_model=lambda name: Path("voices", f"{name}.txt").read_text())
VOICES = {"Loud": "loud"}


def speak(text, voice):
    return f"{text} ({store.load_model(VOICES[voice])})"


with gr.Blocks() as demo:
    text = gr.Textbox(value="Hello", label="Text")
    voice = gr.Dropdown(list(VOICES), value="Loud", label="Voice")
    said = gr.Textbox(label="Said")
    text.submit(speak, [text, voice], said, api_name="speak")

if __name__ == "__main__":
    demo.launch()
