# gradio: 3.50.2, 4.44.1
import gradio as gr

with gr.Blocks(css="style.css") as demo:
    gr.Textbox()
