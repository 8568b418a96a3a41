import gradio as gr

LIMIT = 50 * 1024 * 1024

with gr.Blocks() as demo:
    gr.File()

demo.launch(max_file_size=LIMIT)
