# gradio: 3.50.2
import gradio as gr

with gr.Blocks() as demo:
    gr.Textbox()
demo.queue(concurrency_count=3).launch()
