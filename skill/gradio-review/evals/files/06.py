"""Speech notes: a recording becomes a line of text."""

import gradio as gr
import whisper

model = whisper.load_model("base")


def transcribe(recording):
    if recording is None:
        return ""
    return model.transcribe(recording)["text"]


def add(notes, line):
    return [*notes, line], "\n".join([*notes, line])


with gr.Blocks() as demo:
    notes = gr.State([])
    voice = gr.Audio(sources=["microphone"], type="filepath")
    line = gr.Textbox(label="Line")
    every_line = gr.Textbox(label="Notes", lines=8)
    voice.stop_recording(transcribe, voice, line).success(
        add, [notes, line], [notes, every_line]
    )

if __name__ == "__main__":
    demo.launch()
