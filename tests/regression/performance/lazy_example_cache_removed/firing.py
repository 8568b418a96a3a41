# gradio: 6.0.0, 6.31.0
import gradio as gr
from gradio import Examples

MODE = "lazy"

with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Examples(["a"], box, box, len, cache_examples="lazy")  # expect: lazy-example-cache-removed -> len, cache_examples=True, cache_mode="lazy")
    Examples(
        examples=["a"],
        inputs=box,
        outputs=box,
        fn=len,
        cache_examples=MODE,  # expect: lazy-example-cache-removed -> no fix
    )
gr.Interface(len, "text", "number", examples=["a"], cache_examples="lazy")  # expect: lazy-example-cache-removed
gr.ChatInterface(lambda m, h: m, examples=["a"], cache_examples="lazy")  # expect: lazy-example-cache-removed
gr.Interface(
    len,
    "text",
    "number",
    examples=["a"],
    cache_examples="lazy",  # expect: lazy-example-cache-removed -> cache_examples=True,
    cache_mode="eager",
)
