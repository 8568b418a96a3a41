"""The app sets it before Gradio is imported."""

import os

os.environ["GRADIO_SERVER_NAME"] = "0.0.0.0"

import gradio as gr

gr.Interface(lambda x: x, "text", "text").launch()
