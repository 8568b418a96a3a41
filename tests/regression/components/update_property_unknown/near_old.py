# gradio: 3.50.2
import gradio as gr

with gr.Blocks() as demo:
    text = gr.Textbox()
    text.submit(lambda text: gr.update(choices=["a"], value=text), text, text)
