import os

import gradio as gr

mode = "later"
if os.environ.get("CI"):
    mode = "eager"

gr.Interface(len, "text", "number", examples=["a"], cache_examples=True, cache_mode=mode)
