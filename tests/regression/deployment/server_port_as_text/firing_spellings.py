"""Ports that are texts, and launches without one or with a number."""

import os

import gradio as gr
from tools import ports

with gr.Blocks() as demo:
    gr.Markdown("port")

demo.launch()
demo.launch(server_port="7860")  # expect: server-port-as-text
demo.launch(server_port=os.environ["PORT"])  # expect: server-port-as-text
demo.launch(server_port=os.getenv("PORT"))  # expect: server-port-as-text
demo.launch(server_port=f"78{60}")  # expect: server-port-as-text
demo.launch(server_port=ports["page"])
demo.launch(server_port=int(os.environ["PORT"]))
demo.launch(server_port=7860)
