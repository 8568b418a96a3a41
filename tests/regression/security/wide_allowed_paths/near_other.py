import os

import gradio as gr
from fastapi.staticfiles import StaticFiles
from fastapi import FastAPI

app = FastAPI()
app.mount("/static", StaticFiles(directory="."))
gr.set_static_paths(paths=["assets/"])
allowed_paths = [os.getcwd()]
gr.Interface(lambda x: x, "text", "text").launch()
