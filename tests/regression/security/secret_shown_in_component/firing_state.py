# gradio: 4.44.1
import os

import gradio as gr

with gr.Blocks() as demo:
    key = gr.State(os.getenv("OPENAI_API_KEY"))  # expect: secret-shown-in-component
