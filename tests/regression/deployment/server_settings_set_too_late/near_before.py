# gradio: 3.50.2
import os

os.environ["GRADIO_SERVER_NAME"] = "0.0.0.0"
os.environ["GRADIO_SERVER_PORT"] = "8080"

import gradio as gr

os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["MY_SERVER_NAME"] = "0.0.0.0"
gr.Interface(lambda x: x, "text", "text").launch()
