# gradio: 5.50.0, 6.31.0
import os

import gradio as gr

with gr.Blocks() as demo:
    key = gr.State(os.getenv("OPENAI_API_KEY"))
