"""In the container the other branch runs."""

import os

import gradio as gr
import uvicorn
from fastapi import FastAPI

demo = gr.Interface(lambda x: x, "text", "text")
if os.getenv("PREVIEW"):
    demo.launch()
else:
    uvicorn.run(gr.mount_gradio_app(FastAPI(), demo, path="/ui"), host="0.0.0.0")
