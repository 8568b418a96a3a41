"""What does not change while the program runs."""

import gradio as gr
import service

LANGUAGES = ["de", "en"]

with gr.Blocks() as demo:
    gr.Dropdown(choices=sorted(LANGUAGES), label="Language")
    gr.Textbox(value=service.version(), label="Version")
