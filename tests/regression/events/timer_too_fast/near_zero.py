import gradio as gr

with gr.Blocks() as demo:
    gr.Timer(0, active=False)
    gr.Timer(True)
    gr.Slider(0, 1, value=0.5)
