import os

import gradio as gr

DEBUG = os.getenv("DEBUG") == "1"
demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(show_error=DEBUG)
demo.launch(show_error=False)
demo.launch()
if DEBUG:
    demo.launch(show_error=True)
