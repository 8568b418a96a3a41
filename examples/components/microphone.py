"""An Audio whose only source is the microphone; None until something was recorded."""

import gradio as gr
import numpy as np


def length(sound: tuple[int, np.ndarray] | None) -> str:
    if sound is None:
        return "nothing recorded yet"
    rate, samples = sound
    return f"{len(samples) / rate:.1f} s"


with gr.Blocks() as demo:
    sound = gr.Microphone(label="Say something")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(length, sound, result)

demo.launch()
