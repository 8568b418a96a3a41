# gradio: 3.50.2
import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.change(lambda: gr.Textbox.update(value=""), None, box)
