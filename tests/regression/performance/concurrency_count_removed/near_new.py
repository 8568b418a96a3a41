import gradio as gr

with gr.Blocks() as demo:
    gr.Textbox()
concurrency_count = 5
demo.queue(default_concurrency_limit=concurrency_count).launch()
