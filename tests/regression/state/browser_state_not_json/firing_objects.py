# gradio: 6.31.0
from dataclasses import dataclass

import gradio as gr
from pydantic import BaseModel


class Tea(BaseModel):
    name: str = "Assam"


@dataclass(frozen=True)
class Cup:
    name: str = "Assam"


with gr.Blocks() as demo:
    gr.BrowserState(Cup())  # expect: browser-state-not-json "a dict back in place of a Cup"
    gr.BrowserState({"tea": Tea()})  # expect: browser-state-not-json "a Tea back as its text"
