# gradio: 3.50.2
import os

import gradio as gr

env = {}
env["GRADIO_SERVER_NAME"] = "0.0.0.0"
env.setdefault("GRADIO_SERVER_NAME", "0.0.0.0")
os.environ["GRADIO_SERVER_PORT"] = "8080"
print(os.environ["GRADIO_SERVER_NAME"])
gr.Interface(lambda x: x, "text", "text").launch(server_port=8080)
