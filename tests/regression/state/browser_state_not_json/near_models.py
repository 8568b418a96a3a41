# gradio: 6.9.0, 6.31.0
import gradio as gr
from pydantic import BaseModel


class Tea(BaseModel):
    name: str = "Assam"


FIRST = Tea(name="Darjeeling")

with gr.Blocks() as demo:
    gr.BrowserState(Tea(), storage_key="a", secret="x")
    gr.BrowserState(default_value=FIRST, storage_key="b", secret="x")
