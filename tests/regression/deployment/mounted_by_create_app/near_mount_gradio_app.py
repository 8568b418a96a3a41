import gradio as gr
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

app = FastAPI()
demo = gr.Interface(lambda text: text, "text", "text")
app.mount("/static", StaticFiles(directory="static"))
app = gr.mount_gradio_app(app, demo, path="/ui")
