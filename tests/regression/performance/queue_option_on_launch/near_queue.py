import gradio as gr

with gr.Blocks() as demo:
    gr.Textbox()
demo.queue(max_size=5, default_concurrency_limit=3).launch(max_threads=80)
