import gradio as gr
from gallery import Examples

Examples(["a"], cache_examples=True)
gr.Markdown("cache_examples=True")
