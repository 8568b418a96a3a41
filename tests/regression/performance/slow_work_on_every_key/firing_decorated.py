import time

import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()

    @box.change(inputs=box, outputs=gr.Markdown())  # expect: slow-work-on-every-key
    def ask(text):
        time.sleep(2)
        return text
