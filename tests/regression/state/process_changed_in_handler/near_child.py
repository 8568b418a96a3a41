import os
import subprocess

import gradio as gr


def run(text):
    done = subprocess.run(
        ["wc"], input=text, text=True, capture_output=True, env={**os.environ, "LANG": "C"}
    )
    return done.stdout


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    out = gr.Textbox(label="Out")
    box.submit(run, box, out)
