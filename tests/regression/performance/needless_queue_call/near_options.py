import queue

import gradio as gr

jobs = queue.Queue()
jobs.queue
OPTIONS = {"max_size": 5}

with gr.Blocks() as demo:
    gr.Textbox()
demo.queue(max_size=10)
demo.queue(**OPTIONS)
demo.queue(default_concurrency_limit=4).launch()
