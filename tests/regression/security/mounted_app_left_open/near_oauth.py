import gradio as gr
from authlib.integrations.starlette_client import OAuth
from fastapi import FastAPI, Request

app = FastAPI()
oauth = OAuth()


def get_user(request: Request):
    return request.session.get("user")


with gr.Blocks() as start:
    gr.Button("Go on", link="/enter")
with gr.Blocks() as main:
    gr.Markdown("Hello")
app = gr.mount_gradio_app(app, start, path="/start")
app = gr.mount_gradio_app(app, main, path="/gradio", auth_dependency=get_user)
