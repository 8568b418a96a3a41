# gradio: 4.1.2
"""The first releases of Gradio 4 have no default_concurrency_limit."""

import gradio as gr

demo = gr.Interface(len, "text", "number")
demo.queue(5)  # expect: queue-positional-count -> no fix
demo.launch()
