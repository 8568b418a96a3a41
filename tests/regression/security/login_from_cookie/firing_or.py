import gradio as gr
from fastapi import FastAPI


async def visitor(request):
    return request.cookies.get("user") or None  # expect: login-from-cookie


app = gr.mount_gradio_app(FastAPI(), gr.Blocks(), path="/", auth_dependency=visitor)
