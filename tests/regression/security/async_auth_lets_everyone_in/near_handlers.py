# gradio: 4.44.1, 6.31.0
import gradio as gr
from fastapi import FastAPI, Request


async def whoami(request: Request):
    return request.session.get("user")


async def stream(text):
    yield text


app = FastAPI()
demo = gr.Interface(stream, "text", "text")
gr.mount_gradio_app(app, demo, "/ui", auth_dependency=whoami)
