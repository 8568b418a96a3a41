import os

import gradio as gr
import uvicorn
from fastapi import FastAPI

USERS = [tuple(pair.split(":", 1)) for pair in os.environ["APP_USERS"].split(",")]
app = FastAPI()


@app.get("/health")
def health():
    return {"ok": True}


with gr.Blocks() as demo:
    text = gr.Textbox(label="Text")
    shown = gr.Textbox(label="Reversed")
    text.submit(lambda given: given[::-1], text, shown, api_name="reverse")

app = gr.mount_gradio_app(app, demo, path="/ui", auth=USERS)

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]))
