# gradio: 4.44.1, 6.31.0
import os

import gradio as gr
from fastapi import FastAPI

app = FastAPI()
demo = gr.Interface(lambda x: x, "text", "text")
gr.mount_gradio_app(app, demo, "/ui", auth={"ann": os.environ["ANN"]})  # expect: auth-as-dict "mount_gradio_app() raises"
