import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(len, box, box, concurrency_limit=2, concurrency_id="a")
    box.change(len, box, box, concurrency_limit=2, concurrency_id="a")
    box.blur(len, box, box, concurrency_id="b")
    box.focus(len, box, box, concurrency_id="b")
    box.select(len, box, box, concurrency_limit=1, concurrency_id="c")
    box.input(len, box, box, concurrency_id="c")

    @gr.render(inputs=box, concurrency_id="a")
    def draw(text):
        gr.Markdown(text)
