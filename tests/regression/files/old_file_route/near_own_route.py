import gradio as gr
from fastapi import FastAPI

app = FastAPI()


@app.get("/file={path:path}")
def old(path: str):
    return path


with gr.Blocks() as demo:
    gr.HTML("<img src='/file=logo.png'>", elem_id=3)
app = gr.mount_gradio_app(app, demo, path="/ui")
