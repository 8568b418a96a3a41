import gradio as gr
from fastapi import FastAPI, Request
from keys import checked, visitor, visitor_now


class Jar:
    def __init__(self):
        self.cookies = {"user": "ada"}


JAR = Jar()


@checked
def wrapped(request: Request):
    return request.cookies.get("user")


def fixed(request: Request):
    return JAR.cookies.get("user")


def of_a_pair(request: Request):
    return request.state.cookies[0]


def copied(request: Request):
    return request.cookies.copy()


def asked(request: Request):
    return visitor_now()


def attribute(request: Request):
    return request.cookies.user


app = FastAPI()
app = gr.mount_gradio_app(app, gr.Blocks(), path="/e", auth_dependency=copied)
app = gr.mount_gradio_app(app, gr.Blocks(), path="/f", auth_dependency=asked)
app = gr.mount_gradio_app(app, gr.Blocks(), path="/g", auth_dependency=attribute)
app = gr.mount_gradio_app(app, gr.Blocks(), path="/a", auth_dependency=wrapped)
app = gr.mount_gradio_app(app, gr.Blocks(), path="/b", auth_dependency=fixed)
app = gr.mount_gradio_app(app, gr.Blocks(), path="/c", auth_dependency=of_a_pair)
app = gr.mount_gradio_app(app, gr.Blocks(), path="/d", auth_dependency=visitor)
