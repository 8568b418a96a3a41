from pathlib import Path
from types import SimpleNamespace

import gradio as gr

Path("voices").mkdir(exist_ok=True)
Path("voices/loud.txt").write_text("LOUD")
Path("secret.txt").write_text("hunter2")
store = SimpleNamespace(load_model=lambda name: Path("voices", f"{name}.txt").read_text())


def speak(text, voice):
    choice = {"text": text, "voice": voice}
    return f"{choice['text']} ({store.load_model(choice['voice'])})"


with gr.Blocks() as demo:
    text = gr.Textbox(value="Hello", label="Text")
    voice = gr.Textbox(value="loud", label="Voice")
    said = gr.Textbox(label="Said")
    text.submit(speak, [text, voice], said, api_name="speak")

if __name__ == "__main__":
    demo.launch()
