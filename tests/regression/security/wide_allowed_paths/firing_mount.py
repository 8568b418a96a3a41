import gradio as gr
from fastapi import FastAPI

app = FastAPI()
with gr.Blocks() as demo:
    gr.Markdown("Files")
gr.mount_gradio_app(app, demo, path="/files", allowed_paths=["/"])  # expect: wide-allowed-paths
demo.launch(prevent_thread_lock=True, allowed_paths=".")  # expect: allowed-paths-not-a-list
