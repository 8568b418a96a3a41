import gradio as gr
from accounts import user_of
from fastapi import FastAPI, Request
from starlette.responses import RedirectResponse

app = FastAPI()


@app.get("/")
def root(request: Request):
    return RedirectResponse(url="/gradio" if user_of(request) else "/start")


with gr.Blocks() as start:
    gr.Button("Go on", link="/enter")
with gr.Blocks() as main:
    gr.Markdown("Hello")
app = gr.mount_gradio_app(app, start, path="/start")
app = gr.mount_gradio_app(app, main, path="/gradio", auth_dependency=user_of)
