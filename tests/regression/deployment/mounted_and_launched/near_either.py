"""Mounted only where it is asked for, or when the first server has stopped."""

import sys

import gradio as gr
import uvicorn
from fastapi import FastAPI

app = FastAPI()
demo = gr.Interface(lambda x: x, "text", "text")
if "--api" in sys.argv:
    uvicorn.run(gr.mount_gradio_app(app, demo, path="/ui"))
demo.launch()

other = gr.Interface(lambda x: x, "text", "text")
other.launch()
uvicorn.run(gr.mount_gradio_app(app, other, path="/other"))
