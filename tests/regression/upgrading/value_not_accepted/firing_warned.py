import gradio as gr

with gr.Blocks() as demo:
    gr.Button("Stop", scale=0.5)  # expect: value-not-accepted "whole number"
    gr.Dropdown(["a", "b"], max_choices=1)  # expect: value-not-accepted "multiselect"
    gr.Dropdown(["a", "b"], multiselect=False, max_choices=2)  # expect: value-not-accepted
