# gradio: 4.44.1, 6.31.0
import gradio as gr
from accounts import check, user_of
from fastapi import FastAPI

app = FastAPI()
with gr.Blocks() as staff:
    gr.Markdown("Staff")
with gr.Blocks() as prices:
    gr.Markdown("Prices")
gr.mount_gradio_app(app, prices, path="/prices")  # expect: mounted-app-left-open "the one on line 12"
gr.mount_gradio_app(app, staff, path="/staff", auth=check)
gr.mount_gradio_app(app, prices, "/old", auth=None)  # expect: mounted-app-left-open
