import os

import gradio as gr
import uvicorn
from net import free_port

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(server_port=int(os.getenv("PORT", "7860")))
demo.launch(server_port=free_port())
demo.launch(server_port=None)
demo.launch(server_port=0)
demo.launch()
