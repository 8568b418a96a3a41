# gradio: 3.50.2
import gradio as gr

with gr.Blocks() as demo:
    gr.TextArea(container=True)
    gr.TextArea(container=False)
    gr.Microphone(container=False, label="Say it")
    gr.Sketchpad(container=True)
    gr.Files(container=True)
