# gradio: 4.44.1, 5.50.0
import gradio as gr

gr.Interface(len, "text", "number", examples=["a"], cache_examples="lazy")
