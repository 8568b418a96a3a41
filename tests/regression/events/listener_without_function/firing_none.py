import gradio as gr
from app_parts import gr as other

with gr.Blocks() as demo:
    button = gr.Button("Go")
    button.click(None)  # expect: listener-without-function "does nothing"
    demo.load(None)  # expect: listener-without-function "does nothing"
    later = other.Button("Later")
    later.click(None)  # expect: listener-without-function "does nothing"
