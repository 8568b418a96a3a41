import os

import gradio as gr

demo = gr.Interface(str, "text", "text")
if os.getenv("SHARE"):
    demo.launch(share=True)
demo.launch()
