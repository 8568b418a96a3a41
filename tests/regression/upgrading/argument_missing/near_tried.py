# gradio: 6.31.0
import gradio as gr

try:
    demo = gr.Interface(str.upper, examples=["a"])
except TypeError:
    demo = gr.Interface(str.upper, "text", "text", examples=["a"])
