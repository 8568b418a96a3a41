import os

os.environ["GRADIO_ROOT_PATH"] = "/paint"

import gradio as gr

gr.Interface(lambda x: x, "text", "text").launch()
