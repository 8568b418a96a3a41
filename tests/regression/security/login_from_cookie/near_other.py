import gradio as gr
from fastapi import FastAPI, Request
from keys import checked, visitor


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


app = FastAPI()
app = gr.mount_gradio_app(app, gr.Blocks(), path="/a", auth_dependency=wrapped)
app = gr.mount_gradio_app(app, gr.Blocks(), path="/b", auth_dependency=fixed)
app = gr.mount_gradio_app(app, gr.Blocks(), path="/c", auth_dependency=of_a_pair)
app = gr.mount_gradio_app(app, gr.Blocks(), path="/d", auth_dependency=visitor)
