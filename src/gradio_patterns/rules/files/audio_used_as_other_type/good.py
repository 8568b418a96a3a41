import wave

import gradio as gr


def duration(recording):
    if recording is None:
        raise gr.Error("Please choose a file first")
    with wave.open(recording) as sound:
        return round(sound.getnframes() / sound.getframerate(), 1)


with gr.Blocks(title="Audition tapes") as demo:
    recording = gr.Audio(label="Tape", type="filepath")
    seconds = gr.Number(label="Seconds")
    gr.Button("Measure").click(duration, recording, seconds, api_name="measure")

if __name__ == "__main__":
    demo.launch()
