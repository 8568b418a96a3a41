import gradio as gr
from fastapi import FastAPI, Request
from keys import TOKENS, name_of


def looked_up(request: Request):
    return TOKENS.get(request.cookies.get("token"))


def compared(request: Request):
    token = request.cookies.get("token")
    if token not in TOKENS:
        return None
    return token


def handed(request: Request):
    name_of(request)
    return request.cookies.get("user")


def signed(request: Request):
    return request.session.get("user")


app = FastAPI()
app = gr.mount_gradio_app(app, gr.Blocks(), path="/a", auth_dependency=looked_up)
app = gr.mount_gradio_app(app, gr.Blocks(), path="/b", auth_dependency=compared)
app = gr.mount_gradio_app(app, gr.Blocks(), path="/c", auth_dependency=handed)
app = gr.mount_gradio_app(app, gr.Blocks(), path="/d", auth_dependency=signed)
