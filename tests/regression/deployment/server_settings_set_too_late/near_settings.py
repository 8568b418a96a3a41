# gradio: 4.19.2
"""A file of settings: what starts the app may import it first."""

import os

import gradio as gr

os.environ["GRADIO_SERVER_NAME"] = "0.0.0.0"
THEME = gr.themes.Soft()
