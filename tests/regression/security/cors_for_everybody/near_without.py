import gradio as gr
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

with gr.Blocks() as demo:
    gr.Markdown("Savings")

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["*"])
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=False)
gr.mount_gradio_app(app, demo, path="/")
