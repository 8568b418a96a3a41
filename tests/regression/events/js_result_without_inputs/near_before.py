# gradio: 3.50.2
import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    demo.load(lambda: "ready", None, box, _js="() => window.location.search")
