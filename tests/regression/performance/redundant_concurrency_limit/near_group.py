import gradio as gr

from settings import LIMIT, OPTIONS

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(len, box, box, concurrency_limit=1, concurrency_id="gpu")
    box.change(len, box, box, concurrency_limit=1, concurrency_id="gpu")
    box.input(len, box, box, concurrency_limit=1, **OPTIONS)
    box.blur(len, box, box, concurrency_limit=LIMIT)
    box.focus(len, box, box, concurrency_limit=2)
    box.select(len, box, box, concurrency_limit=None)

    @gr.render(inputs=box, concurrency_limit=1)
    def draw(text):
        gr.Markdown(text)
