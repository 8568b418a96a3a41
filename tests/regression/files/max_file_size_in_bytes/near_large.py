import gradio as gr

with gr.Blocks() as demo:
    gr.File()

demo.launch(share=False)
demo.launch(max_file_size=5_000_000)
