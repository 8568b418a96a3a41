import gradio as gr
from pool import Pool

Pool(concurrency_limit=1).submit(len, concurrency_limit=1)
gr.Markdown("concurrency_limit=1")
