import os

import gradio as gr

NAME = os.getenv("TITLE")
KEY = os.getenv("SERVICE_KEY")
KEY = KEY or "x"
print(f"Title {NAME}")
gr.Interface(len, "text", "number", title=NAME).launch()
