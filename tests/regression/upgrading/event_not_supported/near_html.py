import gradio as gr

gr.HTML("<b>x</b>").submit(print)
