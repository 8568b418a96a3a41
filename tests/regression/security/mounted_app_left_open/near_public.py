import gradio as gr
from accounts import check
from fastapi import FastAPI
from settings import DEBUG, PATH

app = FastAPI()
login_page = gr.Blocks()
landing = gr.Blocks()
staff = gr.Blocks()
prices = gr.Blocks()
gr.mount_gradio_app(app, login_page, path="/start")
gr.mount_gradio_app(app, landing, path="/")
gr.mount_gradio_app(app, staff, path="/public")
gr.mount_gradio_app(app, staff, path="/staff", auth=check)
gr.mount_gradio_app(app, prices, path="/")
gr.mount_gradio_app(app, prices, path=PATH)
if DEBUG:
    gr.mount_gradio_app(app, prices, path="/debug")
