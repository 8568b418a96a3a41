# gradio: 4.44.1
import gradio as gr

with gr.Blocks() as demo:
    gr.HTML("<img src='/file=logo.png' alt='logo'>")
