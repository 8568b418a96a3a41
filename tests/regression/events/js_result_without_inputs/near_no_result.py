# gradio: 5.50.0, 6.31.0
import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    demo.load(lambda: "ready", None, box, js="() => { window.started = true; }")
