import gradio as gr
from shop import app


def who(request: gr.Request):
    return str(request.user)


with gr.Blocks() as demo:
    demo.load(who, None, gr.Textbox())

app = gr.mount_gradio_app(app, demo, path="/ui", auth_dependency=lambda request: "me")
