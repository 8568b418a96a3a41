# gradio: 6.0.2, 6.31.0
from pathlib import Path

import gradio as gr
from fastapi import FastAPI

HERE = Path(__file__).parent
app = FastAPI()

with gr.Blocks() as demo:
    gr.Textbox()

other = gr.Interface(str, "text", "text")
other.launch(
    css="style.css",  # expect: css-path-as-text
    head=str(HERE / "head.html"),  # expect: css-path-as-text
    prevent_thread_lock=True,
)
gr.mount_gradio_app(app, demo, path="/", css=HERE / "style.css")  # expect: css-path-as-text
demo.launch(js="static/page.js")  # expect: css-path-as-text
