import gradio as gr

from settings import GROUP, LIMIT, OPTIONS

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(len, box, box, concurrency_limit=2, concurrency_id=GROUP)
    box.change(len, box, box, concurrency_id=GROUP)
    box.blur(len, box, box, concurrency_limit=LIMIT, concurrency_id="b")
    box.focus(len, box, box, concurrency_id="b")
    box.select(len, box, box, concurrency_limit=2, concurrency_id="c")
    box.input(len, box, box, concurrency_id="c", **OPTIONS)
