# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio import Interface

with gr.Blocks() as demo:
    gr.Textbox()
demo.queue(concurrency_count=2)  # expect: concurrency-count-removed -> demo.queue(default_concurrency_limit=2)
demo.queue(
    concurrency_count=3,  # expect: concurrency-count-removed
    max_size=10,
).launch()
Interface(len, "text", "number").queue(concurrency_count=5).launch()  # expect: concurrency-count-removed


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            gr.Textbox()

    def run(self):
        self.demo.queue(max_size=3, concurrency_count=1)  # expect: concurrency-count-removed
