# gradio: 4.44.1
import gradio as gr
from fastapi import FastAPI

app = FastAPI()
demo = gr.Interface(lambda text: text, "text", "text")
app.mount("/ui", gr.routes.App.create_app(demo))


@app.on_event("startup")
async def start():
    await demo.startup_events()
