"""The container shares the network of its host."""

import gradio as gr

gr.Interface(lambda x: x, "text", "text").launch()
