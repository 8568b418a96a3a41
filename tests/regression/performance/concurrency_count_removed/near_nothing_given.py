# gradio: 4.44.1
# Gradio 4 only asks whether something was given.
import gradio as gr

with gr.Blocks() as demo:
    gr.Markdown("x")
demo.queue(concurrency_count=None)
demo.queue(concurrency_count=0, max_size=20).launch()
