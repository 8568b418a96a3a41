import gradio as gr
from fastapi import APIRouter, FastAPI
from fastapi.staticfiles import StaticFiles

app = FastAPI()
router = APIRouter()
demo = gr.Interface(lambda text: text, "text", "text")
gr.mount_gradio_app(app, demo, path="/")
app.include_router(router)  # expect: mount-hides-routes
app.mount("/static", StaticFiles(directory="static"))  # expect: mount-hides-routes


@app.post("/notes")  # expect: mount-hides-routes
async def keep(text: str):
    return text
