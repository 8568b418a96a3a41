import gradio as gr
from gallery import Examples

Examples(["a"], cache_mode="on_demand")
gr.Markdown("cache_mode")
