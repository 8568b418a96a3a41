import os

import gradio as gr
import uvicorn
from fastapi import FastAPI


def shout(text):
    return text.upper()


with gr.Blocks(title="Shout") as demo:
    text = gr.Textbox(label="Text")
    loud = gr.Textbox(label="Loud")
    text.submit(shout, text, loud, api_name="shout")
demo.queue()

app = FastAPI()
app = gr.mount_gradio_app(app, demo, path="/ui")

if __name__ == "__main__":
    uvicorn.run(app, port=int(os.environ.get("PORT", "8000")))
