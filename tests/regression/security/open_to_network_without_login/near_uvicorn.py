import gradio as gr
import uvicorn
from accounts import check
from fastapi import FastAPI

demo = gr.Interface(lambda x: x, "text", "text")
app, other = FastAPI(), FastAPI()
gr.mount_gradio_app(app, demo, path="/demo", auth=check)
uvicorn.run(app, host="0.0.0.0", port=8000)
uvicorn.run(other, host="0.0.0.0", port=8001)
