import gradio
import gradio.routes
from fastapi import FastAPI


def create():
    server = FastAPI()
    with gradio.Blocks() as demo:
        gradio.Textbox()
    server.mount("/ui", gradio.routes.App.create_app(demo))  # expect: mounted-by-create-app
    return server
