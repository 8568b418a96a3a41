import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(len, box, box, concurrency_limit=1)
demo.queue(default_concurrency_limit=5).launch()
