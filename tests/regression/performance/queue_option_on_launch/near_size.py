import gradio as gr

max_size = 5
with gr.Blocks() as demo:
    gr.Textbox()
demo.launch(max_file_size="5mb", **{"max_size": 3})
