import gradio as gr
from backend import create_app
from fastapi import FastAPI

app = FastAPI()
demo = gr.Interface(lambda text: text, "text", "text")
app.mount("/api", create_app())
app.mount("/more", app=create_app(demo))
page = gr.routes.App.create_app
app.mount("/page", page)
app.mount("/named", inner, name=gr.routes.App.create_app(demo).title)
