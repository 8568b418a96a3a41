import gradio as gr
from fastapi import FastAPI

app = FastAPI()
prices = gr.Blocks()
hours = gr.Blocks()
gr.mount_gradio_app(app, prices, path="/prices")
gr.mount_gradio_app(app, hours, path="/hours")
