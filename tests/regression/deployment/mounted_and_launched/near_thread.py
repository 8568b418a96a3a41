import gradio as gr
import uvicorn
from fastapi import FastAPI

app = FastAPI()
demo = gr.Interface(lambda x: x, "text", "text")
gr.mount_gradio_app(app, demo, path="/ui")
demo.launch(prevent_thread_lock=True)
uvicorn.run(app)
