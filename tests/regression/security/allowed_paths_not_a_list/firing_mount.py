import gradio as gr
from fastapi import FastAPI

app = FastAPI()
demo = gr.Interface(lambda x: x, "text", "text")
gr.mount_gradio_app(app, demo, path="/x", allowed_paths=f"{app.title}/out")  # expect: allowed-paths-not-a-list
