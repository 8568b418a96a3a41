import gradio as gr
import uvicorn
from accounts import OPTIONS
from fastapi import FastAPI

demo = gr.Interface(lambda x: x, "text", "text")
app = FastAPI()
gr.mount_gradio_app(app, demo, path="/demo", **OPTIONS)
uvicorn.run(app, host="0.0.0.0", port=8000)
