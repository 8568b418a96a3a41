# gradio: 6.31.0
import gradio as gr
from pydantic import BaseModel, validated


@validated("strict")
class Tea(BaseModel):
    name: str = "Assam"


def make():
    class Cup(BaseModel):
        name: str = "Assam"

    with gr.Blocks() as demo:
        gr.BrowserState(Cup())
        gr.BrowserState(Tea())
    return demo
