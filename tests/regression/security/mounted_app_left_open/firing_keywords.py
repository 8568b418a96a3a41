import gradio as gr
from accounts import check
from fastapi import FastAPI

app = FastAPI()
first = gr.ChatInterface(lambda message, history: message)
second = gr.ChatInterface(lambda message, history: message)
gr.mount_gradio_app(app=app, blocks=first, path="/first", auth=check)
gr.mount_gradio_app(  # expect: mounted-app-left-open
    app=app, blocks=second, path="/second"
)
