import gradio as gr
from accounts import OPTIONS, check
from fastapi import FastAPI

app = FastAPI()
a = gr.Blocks()
gr.mount_gradio_app(app, a, path="/a", **OPTIONS)
gr.mount_gradio_app(app, a, path="/b", auth=check)
other = FastAPI()
