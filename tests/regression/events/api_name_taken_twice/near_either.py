import os

import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    if os.environ.get("LOUD"):
        box.submit(str.upper, box, box, api_name="work")
    else:
        box.submit(str.lower, box, box, api_name="work")
