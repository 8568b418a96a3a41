import sys

import gradio as gr
import uvicorn
from fastapi import FastAPI

app = FastAPI()
demo = gr.Interface(lambda x: x, "text", "text")
other = gr.Interface(lambda x: x, "text", "text")
app = gr.mount_gradio_app(app, demo, path="/ui")

if __name__ == "__main__":
    if "--alone" in sys.argv:
        demo.launch()
    else:
        uvicorn.run(app)
    other.launch()
