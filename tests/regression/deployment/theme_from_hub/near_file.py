# gradio: 5.50.0
import os

import gradio as gr

look = gr.themes.Base.load("themes/sea.json")
name = os.environ["THEME"]
with gr.Blocks(theme=look) as demo:
    gr.Markdown("Hello")
with gr.Blocks(theme=name) as other:
    gr.Markdown("Hello")
