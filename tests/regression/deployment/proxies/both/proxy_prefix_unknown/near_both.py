"""The port is served whole as well: files and calls get through."""

import gradio as gr

gr.Interface(lambda x: x, "text", "text").launch()
