import gradio as gr
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

with gr.Blocks() as demo:
    gr.Markdown("Savings")

app = FastAPI()
app.add_middleware(
    CORSMiddleware,
    allow_origins=["*"],  # expect: cors-for-everybody
    allow_credentials=True,
)
gr.mount_gradio_app(app, demo, path="/")
