# gradio: 5.50.0, 6.31.0
import gradio as gr
from gradio import Examples

MODE = "Lazy"

with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Examples(["a"], box, box, len, cache_examples=True, cache_mode="on_demand")  # expect: unknown-cache-mode
    Examples(
        ["a"],
        box,
        box,
        len,
        cache_examples=True,
        cache_mode=MODE,  # expect: unknown-cache-mode
    )
gr.Interface(len, "text", "number", examples=["a"], cache_examples=True, cache_mode="")  # expect: unknown-cache-mode
