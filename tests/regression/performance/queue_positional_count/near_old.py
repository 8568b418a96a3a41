# gradio: 3.50.2
import gradio as gr

with gr.Blocks() as demo:
    gr.Textbox()
demo.queue(5).launch()
