import gradio as gr
from fastapi import FastAPI, HTTPException, Request


def visitor(request: Request):
    name = request.query_params.get("user")
    if name is None:
        raise HTTPException(status_code=401)
    return name  # expect: login-from-cookie


app = gr.mount_gradio_app(FastAPI(), gr.Blocks(), path="/", auth_dependency=visitor)
