import gradio as gr

with gr.Blocks() as demo:
    go = gr.Button()
    go.click(print)
    go.click(print, trigger_mode=None)
