import gradio as gr
import uvicorn
from accounts import user_of
from fastapi import Depends, FastAPI

demo = gr.Interface(lambda x: x, "text", "text")
app = FastAPI(dependencies=[Depends(user_of)])
gr.mount_gradio_app(app, demo, path="/demo")
uvicorn.run(app, host="0.0.0.0", port=8000)
