# gradio: 4.44.1, 6.31.0
import gradio as gr

with gr.Blocks() as demo:
    gr.Radio("formal", "casual")  # expect[>=6]: choices-as-text
    gr.Dropdown("formal", "casual", "plain")  # expect[>=6]: choices-as-text
    gr.Dropdown(choices="formal", value="casual")  # expect: choices-as-text
    gr.Dropdown(choices=3)
