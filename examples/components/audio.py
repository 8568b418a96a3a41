"""(sample rate, array) by default; type="filepath" hands over a path instead."""

import gradio as gr
import numpy as np

RATE = 8000
TONE = (0.3 * np.sin(2 * np.pi * 440 * np.arange(RATE) / RATE) * 32767).astype(np.int16)


def backwards(sound: tuple[int, np.ndarray] | None) -> tuple[tuple[int, np.ndarray] | None, str]:
    if sound is None:
        return None, "no sound"
    rate, samples = sound
    return (rate, samples[::-1]), f"{len(samples) / rate:.1f} s at {rate} Hz"


with gr.Blocks() as demo:
    sound = gr.Audio((RATE, TONE), sources=["upload", "microphone"], label="Sound")
    turned = gr.Audio(label="Backwards", interactive=False)
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(backwards, sound, [turned, result])

demo.launch()
