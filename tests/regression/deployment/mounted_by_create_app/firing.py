import gradio as gr
from fastapi import FastAPI
from gradio.routes import App

app = FastAPI()
demo = gr.Interface(lambda text: text, "text", "text")
app.mount("/ui", gr.routes.App.create_app(demo))  # expect: mounted-by-create-app
app.mount("/more", app=App.create_app(demo))  # expect: mounted-by-create-app
app.mount("/named", FastAPI(), name=App.create_app(demo))
