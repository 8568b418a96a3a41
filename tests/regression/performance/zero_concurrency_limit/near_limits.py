import gradio as gr

from settings import LIMIT

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(len, box, box, concurrency_limit=None)
    box.submit(len, box, box, concurrency_limit=10)
    box.submit(len, box, box, concurrency_limit=LIMIT)
    box.submit(len, box, box, concurrency_limit="default")
demo.queue(default_concurrency_limit=None, max_size=0)
