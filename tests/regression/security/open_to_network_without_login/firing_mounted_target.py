# gradio: 5.50.0, 6.31.0
import gradio as gr
import uvicorn
from fastapi import FastAPI

demo = gr.Interface(lambda x: x, "text", "text")
app = gr.mount_gradio_app(FastAPI(), demo, path="/demo")
uvicorn.run(app, host="0.0.0.0", port=8000)  # expect: open-to-network-without-login
