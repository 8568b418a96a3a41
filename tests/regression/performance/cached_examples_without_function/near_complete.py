import gradio as gr

from settings import CACHE, OPTIONS

with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Examples(["a"], box, box, len, cache_examples=True)
    gr.Examples(["a"], box, fn=len, outputs=box, cache_examples=True)
    gr.Examples(["a"], box, cache_examples=False)
    gr.Examples(["a"], box, cache_examples=CACHE)
    gr.Examples(["a"], box, cache_examples=True, **OPTIONS)
    gr.Examples(["a"], box)
