# gradio: 4.19.2
"""Two launches: which of them it is meant for is open."""

import os

import gradio as gr

os.environ["GRADIO_SERVER_NAME"] = "0.0.0.0"  # expect: server-settings-set-too-late -> no fix
demo = gr.Interface(lambda x: x, "text", "text")
again = lambda: demo.launch()
demo.launch(prevent_thread_lock=True)
