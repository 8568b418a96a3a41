import gradio as gr
from fastapi import FastAPI

demo = gr.Interface(len, gr.Textbox(), gr.Number())
app = gr.mount_gradio_app(FastAPI(), demo, path="/", max_file_size=500)  # expect: max-file-size-in-bytes
