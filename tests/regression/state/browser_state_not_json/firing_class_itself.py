# gradio: 6.31.0
from dataclasses import dataclass

import gradio as gr
from pydantic import BaseModel


class Tea(BaseModel):
    name: str = "Assam"


@dataclass()
class Cup:
    name: str = "Assam"


with gr.Blocks() as demo:
    gr.BrowserState(Tea)  # expect: browser-state-not-json "a Tea back as its text"
    gr.BrowserState(Cup())  # expect: browser-state-not-json "a dict back in place of a Cup"
    gr.BrowserState(lambda: 1)  # expect: browser-state-not-json "a function back as its text"
