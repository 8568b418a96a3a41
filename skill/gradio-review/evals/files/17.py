"""Serves an app inside FastAPI, with a login read from the environment."""

import os

import gradio as gr
from fastapi import FastAPI

app = FastAPI()
USERS = [tuple(pair.split(":", 1)) for pair in os.environ["APP_USERS"].split(",")]


@app.get("/health")
def health():
    return {"ok": True}


with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    greeting = gr.Textbox(label="Greeting")
    name.submit(lambda given: f"Hello {given}", name, greeting)

app = gr.mount_gradio_app(app, demo, path="/ui", auth=USERS)
