import gradio as gr
from gradio import Timer

Timer(5)
gr.Image(alt_text="x")
gr.State(1).change(print)
