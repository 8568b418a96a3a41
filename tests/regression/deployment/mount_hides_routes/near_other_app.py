import gradio as gr
import requests
from fastapi import FastAPI

app = FastAPI()
inner = FastAPI()
demo = gr.Interface(lambda text: text, "text", "text")


def create():
    made = FastAPI()
    return gr.mount_gradio_app(made, demo, path="/")


site = gr.mount_gradio_app(app, demo, path="/")
made = FastAPI()
made.include_router(inner.router)
print(requests.get("https://example.org", timeout=3), site.get("x"))


@inner.get("/health")
def health():
    return "well"


def later():
    @app.get("/later")
    def late():
        return "late"


def branches(alone):
    server = FastAPI()
    if alone:
        server = gr.mount_gradio_app(server, demo, path="/")
    else:
        server.include_router(inner.router)
    return server


gr.mount_gradio_app(create(), demo, path="/")
