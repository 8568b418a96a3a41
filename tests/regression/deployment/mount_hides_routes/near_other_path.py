import os

import gradio as gr
from fastapi import FastAPI

app = FastAPI()
demo = gr.Interface(lambda text: text, "text", "text")
app = gr.mount_gradio_app(app, demo, path="/ui")
app = gr.mount_gradio_app(app, demo, path=os.environ.get("WHERE", "/"))


@app.get("/health")
def health():
    return "well"
