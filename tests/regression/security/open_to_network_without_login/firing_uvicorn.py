# gradio: 5.50.0, 6.31.0
import gradio as gr
import uvicorn
from fastapi import FastAPI

demo = gr.Interface(lambda x: x, "text", "text")
app = FastAPI()
app = gr.mount_gradio_app(app, demo, path="/demo")


class Server:
    def __init__(self):
        self.api = FastAPI()

    def start(self):
        gr.mount_gradio_app(self.api, demo, path="/")
        return uvicorn.Config(self.api, host="0.0.0.0")  # expect: open-to-network-without-login


if __name__ == "__main__":
    uvicorn.run(app, host="0.0.0.0", port=8000)  # expect: open-to-network-without-login
