import gradio as gr

MB = 1024 * 1024

with gr.Blocks() as demo:
    gr.File()

demo.launch(max_file_size=20 * MB)
