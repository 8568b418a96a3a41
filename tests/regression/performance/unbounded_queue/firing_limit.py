import gradio as gr
from faster_whisper import WhisperModel


def hear(path):
    return path


def main():
    with gr.Blocks() as demo:
        audio = gr.Audio(type="filepath")
        text = gr.Textbox()
        audio.change(hear, audio, text)
    demo.queue(default_concurrency_limit=2)
    demo.launch()  # expect: unbounded-queue
