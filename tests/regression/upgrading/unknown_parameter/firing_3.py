# gradio: 3.50.2
import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(print, input=box)  # expect: unknown-parameter
demo.launch(ports=1)  # expect: unknown-parameter
