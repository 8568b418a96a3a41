"""The tide table, to be started by other programs."""

import gradio as gr

with gr.Blocks() as demo:
    gr.Textbox("High water at noon", label="Tide")


def start(**kwargs):
    demo.launch(**{"quiet": True, **kwargs})


if __name__ == "__main__":
    start()
