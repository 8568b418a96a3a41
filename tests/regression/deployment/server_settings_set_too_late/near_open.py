# gradio: 4.19.2
import os
import sys

import gradio as gr
from settings import OPTIONS

NAMES = ["GRADIO_SERVER_NAME", "GRADIO_SERVER_PORT"]
os.environ["GRADIO_SERVER_NAME"] = "0.0.0.0"
gr.Interface(lambda x: x, "text", "text").launch(**OPTIONS)
