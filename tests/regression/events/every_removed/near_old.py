# gradio: 3.50.2, 4.44.1
import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    demo.load(lambda: "now", None, box, every=5)
