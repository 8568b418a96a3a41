# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio import Interface

ONE = 1

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(len, box, box, concurrency_limit=1)  # expect: redundant-concurrency-limit
    box.change(
        len,
        box,
        box,
        concurrency_limit=ONE,  # expect: redundant-concurrency-limit
    )

    @box.blur(inputs=box, outputs=box, concurrency_limit=1)  # expect: redundant-concurrency-limit
    def left(text):
        return text


Interface(len, "text", "number", concurrency_limit=1).launch()  # expect: redundant-concurrency-limit
