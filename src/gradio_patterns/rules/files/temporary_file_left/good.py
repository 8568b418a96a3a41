import gradio as gr
import numpy as np


def beep(seconds):
    return 8000, np.zeros(int(8000 * seconds), dtype=np.int16)


demo = gr.Interface(beep, gr.Number(1), gr.Audio(label="Beep"), title="Beeper", api_name="beep")

if __name__ == "__main__":
    demo.launch()
