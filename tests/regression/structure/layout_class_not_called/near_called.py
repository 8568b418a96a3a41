import gradio as gr

row = gr.Row()
with gr.Blocks() as demo:
    with gr.Row():
        gr.Textbox()
    with row:
        gr.Textbox()
    with gr.Tab("One"):
        gr.Textbox()
