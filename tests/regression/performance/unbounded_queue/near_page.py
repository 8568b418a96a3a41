"""A page that only shows: nothing waits in its queue."""

import gradio as gr
import torch

with gr.Blocks() as demo:
    gr.Markdown(f"This machine has {torch.cuda.device_count()} GPUs.")
demo.launch()
