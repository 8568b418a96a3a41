import gradio as gr
from pydub import AudioSegment


def play(count):
    for _ in range(count):
        segment = AudioSegment.from_file(
            "/Users/freddy/sources/demo/cantina.wav"  # expect: path-of-one-machine
        )
        yield segment.frame_rate


demo = gr.Interface(play, "number", "number")
