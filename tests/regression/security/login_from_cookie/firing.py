import gradio as gr
from fastapi import FastAPI, Request


def visitor(request: Request):
    name = request.cookies.get("user")
    print(name)
    return name  # expect: login-from-cookie


def by_item(request: Request):
    print("asked")
    return request.cookies["user"]  # expect: login-from-cookie


app = FastAPI()
app = gr.mount_gradio_app(app, gr.Blocks(), path="/one", auth_dependency=visitor)
app = gr.mount_gradio_app(app, gr.Blocks(), path="/two", auth_dependency=by_item)
