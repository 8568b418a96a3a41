"""What --listen does is written in another file."""

import settings
import gradio as gr

gr.Interface(lambda x: x, "text", "text").launch()
print(settings.OPTIONS)
