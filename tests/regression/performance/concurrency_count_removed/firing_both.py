# gradio: 4.44.1, 6.31.0
"""Someone added the new option and left the old one."""

import gradio as gr

demo = gr.Interface(len, "text", "number")
demo.queue(concurrency_count=8, default_concurrency_limit=4)  # expect: concurrency-count-removed -> demo.queue(default_concurrency_limit=4)
demo.launch()
