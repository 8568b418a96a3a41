import gradio as gr

limit = 0
if __debug__:
    limit = 3

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(len, box, box, concurrency_limit=limit)
