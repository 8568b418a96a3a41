import gradio as gr
from fastapi import FastAPI

app = FastAPI()


@app.get("/health")
def health():
    return "well"


demo = gr.Interface(lambda text: text, "text", "text")
app = gr.mount_gradio_app(app, demo, path="/")
