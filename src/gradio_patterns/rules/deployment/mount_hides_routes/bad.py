import os

import gradio as gr
import uvicorn
from fastapi import FastAPI

app = FastAPI()

with gr.Blocks(title="Tides") as demo:
    gr.Markdown("High water at noon")

app = gr.mount_gradio_app(app, demo, path="/")


@app.get("/health")
def health():
    return {"status": "well"}


if __name__ == "__main__":
    uvicorn.run(app, port=int(os.environ.get("PORT", "8000")))
