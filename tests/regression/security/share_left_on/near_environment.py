import os

import gradio as gr

SHARE = os.environ.get("SHARE", True)
gr.Interface(lambda x: x, "text", "text").launch(share=SHARE)
