from browser import BrowserState

import gradio as gr

BrowserState({1, 2})
with gr.Blocks() as demo:
    gr.Markdown("BrowserState")
