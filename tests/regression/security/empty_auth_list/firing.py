# gradio: 3.50.2, 6.31.0
import gradio as gr
from fastapi import FastAPI
from gradio import Blocks, mount_gradio_app

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(auth=[])  # expect: empty-auth-list
demo.queue().launch(
    auth=[],  # expect: empty-auth-list
    share=False,
)


class Shop:
    def __init__(self):
        with Blocks() as self.demo:
            gr.Markdown("Shop")

    def run(self):
        self.demo.launch(auth=[])  # expect: empty-auth-list
