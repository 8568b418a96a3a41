import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.unrender()
    with gr.Row():
        box.render()
