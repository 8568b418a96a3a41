"""What is served, how bad it is, and lists that grow elsewhere."""

import os
import tempfile

import gradio as gr

served = ["out"]
served.append(os.getcwd())  # expect: wide-allowed-paths ".env and source"
others = ["out"]
others.append(os.getcwd())
served.append()
print(served.index("out"))
OPTIONS = {"blocked_paths": [".env"]}


def elsewhere():
    served = []
    served.append("/")
    return served


def append(path):
    return path


append(os.getcwd())

with gr.Blocks() as demo:
    gr.Markdown("served")

demo.launch(allowed_paths=served)
demo.launch(allowed_paths=[tempfile.gettempdir()])  # expect: wide-allowed-paths (warning) "other programs leave there"
demo.launch(allowed_paths=["/"])  # expect: wide-allowed-paths (error)
demo.launch(allowed_paths=["/"], blocked_paths=["/etc"])
demo.launch(allowed_paths=["/"], **OPTIONS)
demo.launch(blocked_paths=["/etc"])
