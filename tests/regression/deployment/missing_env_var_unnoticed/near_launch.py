import os

import gradio as gr

demo = gr.Interface(str, "text", "text")

if os.getenv("APP_PORT"):
    demo.launch(server_port=int(os.getenv("APP_PORT")))
else:
    demo.launch()
