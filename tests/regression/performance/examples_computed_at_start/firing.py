# gradio: 4.44.1, 6.31.0
import gradio as gr
from model import answer

with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Examples(["a"], box, box, fn=answer, cache_examples=True)  # expect: examples-computed-at-start
gr.Interface(
    answer,
    "text",
    "text",
    examples=["a"],
    cache_examples=True,  # expect: examples-computed-at-start
)
