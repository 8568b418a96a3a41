import gradio as gr
from fastapi import FastAPI

app = FastAPI()


def who(request: gr.Request):
    return request.session.get("name")


with gr.Blocks() as demo:
    demo.load(who, None, gr.Textbox())
app = gr.mount_gradio_app(app, demo, path="/ui", auth_dependency=lambda request: "me")
