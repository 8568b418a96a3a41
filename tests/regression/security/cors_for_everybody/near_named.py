import gradio as gr
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

with gr.Blocks() as demo:
    gr.Markdown("Savings")

app = FastAPI()
app.add_middleware(
    CORSMiddleware,
    allow_origins=["https://bank.example"],
    allow_origin_regex=r"https://.*\.bank\.example",
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)
gr.mount_gradio_app(app, demo, path="/")
