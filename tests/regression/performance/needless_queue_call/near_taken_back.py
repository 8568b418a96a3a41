"""The bare call resets what was set before it: not nothing, and a matter of its own."""

import gradio as gr

with gr.Blocks() as demo:
    gr.Textbox()
demo.queue(max_size=20)

if __name__ == "__main__":
    demo.queue().launch()
