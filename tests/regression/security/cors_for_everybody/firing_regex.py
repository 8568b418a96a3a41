import fastapi.middleware.cors as cors
import gradio as gr
from fastapi import FastAPI


class Server:
    def __init__(self, demo):
        self.app = FastAPI()
        self.app.add_middleware(
            cors.CORSMiddleware,
            allow_origin_regex=".*",  # expect: cors-for-everybody
            allow_credentials=True,
            allow_headers=["*"],
        )
        gr.mount_gradio_app(self.app, demo, path="/")
