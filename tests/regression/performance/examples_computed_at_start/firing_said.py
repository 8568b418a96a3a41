# gradio: 6.31.0
"""What computes them later, in this version."""

import gradio as gr

with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    gr.Examples(["a"], box, out, str.upper, cache_examples=True)  # expect: examples-computed-at-start "; cache_mode="
