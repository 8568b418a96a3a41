import os

import gradio as gr
import uvicorn
from engine import pool
from fastapi import FastAPI

app = gr.mount_gradio_app(FastAPI(), gr.Blocks(), path="/ui")
uvicorn.run("server:app", workers=1, limit_concurrency=5)
uvicorn.run(app, port=8000)
uvicorn.run("server:app", workers=int(os.environ["WORKERS"]))
pool.run(workers=4)
