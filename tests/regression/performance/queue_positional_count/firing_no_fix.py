# gradio: 4.44.1, 6.31.0
"""Naming the number would not parse, or name an option twice."""

import gradio as gr

from settings import OPTIONS

with gr.Blocks() as demo:
    gr.Textbox()
demo.queue(5, True)  # expect: queue-positional-count -> no fix
demo.queue(5, **OPTIONS)  # expect: queue-positional-count -> no fix
demo.queue((5))  # expect: queue-positional-count -> no fix
demo.queue(workers := 5)  # expect: queue-positional-count -> no fix
demo.queue(5, default_concurrency_limit=3)  # expect: queue-positional-count -> no fix
