# gradio: 4.44.1
"""What computes them later, in this version."""

import gradio as gr

with gr.Blocks() as demo:
    box, out = gr.Textbox(), gr.Textbox()
    gr.Examples(["a"], box, out, str.upper, cache_examples=True)  # expect: examples-computed-at-start "; cache_examples="
