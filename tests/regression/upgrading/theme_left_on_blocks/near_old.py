# gradio: 4.44.1, 5.47.2
import gradio as gr

with gr.Blocks(theme="soft", css="a {}") as demo:
    gr.Textbox()
