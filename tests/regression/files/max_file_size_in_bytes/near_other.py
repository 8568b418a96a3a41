import gradio as gr
from django.core.validators import limit

limit(max_file_size=200)

with gr.Blocks() as demo:
    gr.File()

demo.launch(max_file_size="200mb", max_threads=40)
