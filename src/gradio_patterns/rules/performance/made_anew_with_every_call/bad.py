import time
from types import SimpleNamespace

import gradio as gr


def read_weights(name):
    time.sleep(6)
    return str.upper if name == "loud" else str.lower


voices = SimpleNamespace(load_model=read_weights)


def speak(text, voice):
    model = voices.load_model(voice)
    return model(text)


with gr.Blocks() as demo:
    text = gr.Textbox(value="Hello", label="Text")
    voice = gr.Radio(["loud", "soft"], value="loud", label="Voice")
    said = gr.Textbox(label="Said")
    text.submit(speak, [text, voice], said, api_name="speak")

if __name__ == "__main__":
    demo.launch()
