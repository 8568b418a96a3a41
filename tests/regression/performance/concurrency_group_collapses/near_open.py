import gradio as gr

from settings import QUEUE

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(len, box, box, concurrency_limit=2, concurrency_id="a")
    box.change(len, box, box, concurrency_id="a")
demo.queue(**QUEUE).launch()
