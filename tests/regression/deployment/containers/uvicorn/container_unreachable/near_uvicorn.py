import gradio as gr
from fastapi import FastAPI

app = FastAPI()
demo = gr.Interface(lambda x: x, "text", "text")


def try_out():
    demo.launch()


gr.mount_gradio_app(app, demo, path="/ui")
