import gradio as gr
from fastapi import FastAPI
from gradio import routes

app = FastAPI()
demo = gr.Interface(lambda text: text, "text", "text")
page = routes.App.create_app(demo)
app.mount("/", page, name="ui")  # expect: mounted-by-create-app
