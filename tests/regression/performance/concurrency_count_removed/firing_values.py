# gradio: 4.44.1, 6.31.0
"""Values that are something, nothing, unknown, or given beside what replaces them."""

import gradio as gr
from settings import COUNT

with gr.Blocks() as demo:
    gr.Markdown("queue")

demo.queue(concurrency_count=5)  # expect: concurrency-count-removed -> default_concurrency_limit=5
demo.queue(concurrency_count=COUNT)  # expect: concurrency-count-removed -> default_concurrency_limit=COUNT
demo.queue(concurrency_count=6, default_concurrency_limit=2)  # expect: concurrency-count-removed -> demo.queue(default_concurrency_limit=2)
demo.queue(concurrency_count=None)  # expect[>=5]: concurrency-count-removed -> demo.queue()
