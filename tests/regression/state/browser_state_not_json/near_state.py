import gradio as gr

with gr.Blocks() as demo:
    gr.State({1, 2})
    gr.State({1: "one"})
