import gradio as gr

try:
    gr.Image(type="tensor")
except ValueError:
    pass
