import gradio as gr
from gallery import Examples

Examples(["a"], cache_examples="lazy")
gr.Markdown('cache_examples="lazy"')
