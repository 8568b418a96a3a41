# gradio: 4.1.2
"""The first releases of Gradio 4 have neither option."""

import gradio as gr

demo = gr.Interface(len, "text", "number")
demo.queue(concurrency_count=8)  # expect: concurrency-count-removed -> no fix
demo.launch()
