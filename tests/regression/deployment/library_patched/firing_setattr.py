import json

import gradio as gr


def setup():
    setattr(json, "dumps", lambda value: "{}")  # expect: library-patched


setup()
demo = gr.Interface(str, "text", "text")
