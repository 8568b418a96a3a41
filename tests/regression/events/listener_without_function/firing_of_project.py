"""A module of the project imports gradio for all others, by the name they all give it."""

from app_parts import gr

with gr.Blocks() as demo:
    later = gr.Button("Later")
    later.click(None)  # expect: listener-without-function "does nothing"
