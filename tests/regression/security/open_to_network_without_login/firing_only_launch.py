import os

import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")
if os.getenv("PORT"):
    demo.launch(server_name="0.0.0.0")  # expect: open-to-network-without-login
