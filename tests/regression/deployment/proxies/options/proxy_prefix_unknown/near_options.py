"""The options may hold the path."""

import gradio as gr

from settings import OPTIONS

gr.Interface(lambda x: x, "text", "text").launch(**OPTIONS)
