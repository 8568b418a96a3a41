import gradio as gr
from keys import Backend
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware


def who(request: gr.Request):
    return str(request.user)


with gr.Blocks() as demo:
    demo.load(who, None, gr.Textbox())

demo.launch(app_kwargs={"middleware": [Middleware(AuthenticationMiddleware, backend=Backend())]})
