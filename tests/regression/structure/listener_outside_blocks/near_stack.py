from contextlib import ExitStack

import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()

stack = ExitStack()
stack.enter_context(demo)
box.submit(len, box, None)
stack.close()
