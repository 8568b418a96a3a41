import gradio as gr

from settings import CACHE

with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Examples(["a"], box, box, len, cache_examples=True, cache_mode="lazy")
    gr.Examples(["a"], box, box, len, cache_examples=False)
    gr.Examples(["a"], box, box, len, cache_examples=CACHE)
    gr.Examples(["a"], box)
