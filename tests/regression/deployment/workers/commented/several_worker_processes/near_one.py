import gradio as gr
from fastapi import FastAPI

app = gr.mount_gradio_app(FastAPI(), gr.Blocks(), path="/ui")
