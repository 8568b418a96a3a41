"""Without the keyword the variable would count, and it is set too late."""

import os

import gradio as gr

os.environ.setdefault("GRADIO_SERVER_PORT", "7870")
demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(server_port=7861)  # expect: fixed-server-port -> no fix
