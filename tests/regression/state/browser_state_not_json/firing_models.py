# gradio: 5.50.0, 6.8.0
import gradio as gr
from pydantic import BaseModel


class Tea(BaseModel):
    name: str = "Assam"


with gr.Blocks() as demo:
    gr.BrowserState(Tea())  # expect: browser-state-not-json "a Tea back as its text"
