import gradio as gr
from accounts import check
from fastapi import FastAPI

staff = gr.Blocks()
prices = gr.Blocks()


def inner():
    app = FastAPI()
    return gr.mount_gradio_app(app, staff, path="/staff", auth=check)


def outer():
    app = FastAPI()
    return gr.mount_gradio_app(app, prices, path="/prices")
