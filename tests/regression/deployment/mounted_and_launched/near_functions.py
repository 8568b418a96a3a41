import gradio as gr
from fastapi import FastAPI

demo = gr.Interface(lambda x: x, "text", "text")


def serve():
    return gr.mount_gradio_app(FastAPI(), demo, path="/ui")


def show():
    demo.launch()
