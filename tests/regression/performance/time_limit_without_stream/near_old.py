# gradio: 4.44.1
import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(len, box, box)
