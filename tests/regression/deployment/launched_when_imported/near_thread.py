import os

import gradio as gr

demo = gr.Interface(str, "text", "text")
if os.environ.get("SERVE"):
    demo.launch()
demo.launch(prevent_thread_lock=True)
