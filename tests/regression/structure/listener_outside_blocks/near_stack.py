from contextlib import ExitStack

import gradio as gr

stack = ExitStack()
demo = stack.enter_context(gr.Blocks())
box = gr.Textbox()
box.submit(len, box, None)
stack.close()
