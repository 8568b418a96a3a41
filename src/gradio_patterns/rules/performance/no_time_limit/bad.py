"""The water level at the lock, asked from a station."""

import os
from urllib.request import urlopen

import gradio as gr

STATION = os.environ.get("STATION", "http://127.0.0.1:9")


def level():
    with urlopen(STATION) as answer:
        return answer.read().decode()


with gr.Blocks() as demo:
    shown = gr.Textbox(label="Level")
    gr.Button("Ask").click(level, None, shown, api_name="level")

if __name__ == "__main__":
    demo.launch()
