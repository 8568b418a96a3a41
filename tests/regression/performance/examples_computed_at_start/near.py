# gradio: 5.50.0, 6.31.0
import gradio as gr
from model import answer
from settings import CACHE, MODE, OPTIONS

with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Examples(["a"], box, box, fn=answer, cache_examples=True, cache_mode="lazy")
    gr.Examples(["a"], box, box, fn=answer, cache_examples=True, cache_mode=MODE)
    gr.Examples(["a"], box, box, fn=answer, cache_examples=CACHE)
    gr.Examples(["a"], box, box, fn=answer, cache_examples=False)
    gr.Examples(["a"], box, box, fn=answer, cache_examples=True, **OPTIONS)
    gr.Examples(["a"], box)
