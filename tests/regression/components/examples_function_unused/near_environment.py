import os

import gradio as gr

os.environ["GRADIO_CACHE_EXAMPLES"] = "true"

with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Examples(["a"], box, box, lambda text: text)
