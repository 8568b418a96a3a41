# gradio: 3.50.2, 6.31.0
import gradio as gr
from gradio import Examples

RUN = None

with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Examples(["a"], box, cache_examples=True)  # expect: cached-examples-without-function
    gr.Examples(["a"], box, box, cache_examples=True)  # expect: cached-examples-without-function
    gr.Examples(["a"], box, box, RUN, cache_examples=True)  # expect: cached-examples-without-function
    Examples(
        examples=["a"],
        inputs=box,
        fn=len,
        cache_examples=True,  # expect: cached-examples-without-function
    )
    Examples(["a"], box, outputs=None, fn=len, cache_examples=True)  # expect: cached-examples-without-function
