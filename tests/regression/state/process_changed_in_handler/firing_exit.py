"""A button that ends the server by a lambda that is not known to be a handler."""

import os

import gradio as gr
from parts import bar

with gr.Blocks() as demo:
    bar(gr.Button("Quit"), lambda: os._exit(0))  # ask: process-changed-in-handler "ends the process"
