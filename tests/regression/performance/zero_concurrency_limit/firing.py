# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio import Interface

UNLIMITED = 0

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(len, box, box, concurrency_limit=0)  # expect: zero-concurrency-limit -> box.submit(len, box, box, concurrency_limit=None)
    box.change(
        len,
        box,
        box,
        concurrency_limit=UNLIMITED,  # expect: zero-concurrency-limit -> no fix
    ).then(len, box, box, concurrency_limit=-1)  # expect: zero-concurrency-limit
    gr.on([box.blur], len, box, box, concurrency_limit=0)  # expect: zero-concurrency-limit

    @box.focus(inputs=box, outputs=box, concurrency_limit=0)  # expect: zero-concurrency-limit
    def focused(text):
        return text


demo.queue(default_concurrency_limit=0)  # expect: zero-concurrency-limit
Interface(len, "text", "number", concurrency_limit=0).launch()  # expect: zero-concurrency-limit
gr.ChatInterface(lambda m, h: m, concurrency_limit=0)  # expect: zero-concurrency-limit
