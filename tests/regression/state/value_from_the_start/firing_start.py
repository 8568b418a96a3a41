import os
from datetime import datetime

import gradio as gr
import service

token = service.tokens.create()  # ask: value-from-the-start "last as long"
config = service.load_config("app.toml")  # ask: value-from-the-start "load_config"

with gr.Blocks() as demo:
    gr.Textbox(config, label="Configuration")
    gr.Markdown(f"Opened {datetime.now()}")  # ask: value-from-the-start
    gr.Dropdown(choices=os.listdir("models"), label="Model")  # ask: value-from-the-start "listdir"
