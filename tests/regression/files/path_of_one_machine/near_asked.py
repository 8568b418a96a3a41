import os

import gradio as gr

DATA = os.environ.get("DATA", "/home/maria/data")
if os.path.isdir("/home/maria/models"):
    MODELS = "/home/maria/models"
else:
    MODELS = "models"
try:
    FONT = open("/home/maria/fonts/a.ttf")
except OSError:
    FONT = None
URL = "https://example.org/home/maria/x"
demo = gr.Interface(len, "text", "number")
