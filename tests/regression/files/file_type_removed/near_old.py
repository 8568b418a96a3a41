# gradio: 3.50.2
import gradio as gr

with gr.Blocks() as demo:
    gr.File(type="file")
    gr.UploadButton("Upload", type="bytes")
