# gradio: 5.50.0
import gradio as gr

with gr.Blocks(theme="soft") as demo:
    gr.Markdown("Hello")
with gr.Blocks(theme=gr.themes.Soft()) as other:
    gr.Markdown("Hello")
