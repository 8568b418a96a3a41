import gradio as gr
import uvicorn
from fastapi import FastAPI

from settings import OPTIONS

app = FastAPI()
demo = gr.Interface(lambda x: x, "text", "text")
gr.mount_gradio_app(app, demo, path="/ui")
demo.launch(**OPTIONS)
uvicorn.run(app)
