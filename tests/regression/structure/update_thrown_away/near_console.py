import gradio as gr

gr.update(visible=True)
