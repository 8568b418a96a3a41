import asyncio

import gradio as gr
import uvicorn
from fastapi import FastAPI
from tests import runner

other = FastAPI()
app = FastAPI()
demo = gr.Interface(lambda x: x, "text", "text")
gr.mount_gradio_app(app, demo, path="/demo")
gr.mount_gradio_app(FastAPI(), demo, path="/demo")
uvicorn.run(app)
asyncio.run(app)
runner.run(app, host="0.0.0.0")
uvicorn.run(FastAPI(), host="0.0.0.0")
uvicorn.run(other, host="0.0.0.0", port=8001)
