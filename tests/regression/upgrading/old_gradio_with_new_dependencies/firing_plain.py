# gradio: 4.44.1, 6.31.0
import os
import gradio  # expect: old-gradio-with-new-dependencies


with gradio.Blocks() as demo:
    gradio.Markdown("x")
demo.launch()
