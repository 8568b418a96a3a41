import gradio as gr

from settings import MODE

with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Examples(["a"], box, box, len, cache_examples=True, cache_mode="lazy")
    gr.Examples(["a"], box, box, len, cache_examples=True, cache_mode="eager")
    gr.Examples(["a"], box, box, len, cache_examples=True, cache_mode=None)
    gr.Examples(["a"], box, box, len, cache_examples=True, cache_mode=MODE)
