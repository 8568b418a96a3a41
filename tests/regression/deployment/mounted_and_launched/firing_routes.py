import gradio as gr
from gradio.routes import mount_gradio_app
from fastapi import FastAPI

app = FastAPI()
demo = gr.ChatInterface(lambda message, history: message)
mount_gradio_app(app, demo, "/chat")
demo.launch()  # expect: mounted-and-launched
