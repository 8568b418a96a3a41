# gradio: 6.18.0, 6.31.0
import gradio as gr

with gr.Blocks() as demo:
    show = gr.Button()
    show.click(js="() => alert('hello')")
