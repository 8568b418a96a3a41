import tempfile
import wave

import gradio as gr


def beep(seconds):
    with tempfile.NamedTemporaryFile(suffix=".wav", delete=False) as file:
        with wave.open(file.name, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(8000)
            sound.writeframes(b"\0\0" * int(8000 * seconds))
    return file.name


demo = gr.Interface(beep, gr.Number(1), gr.Audio(label="Beep"), title="Beeper", api_name="beep")

if __name__ == "__main__":
    demo.launch()
