import gradio as gr
import os

with gr.Blocks() as demo:
    kept = gr.State([])
demo.launch(state_session_capacity=500)
demo.launch(state_session_capacity=int(os.environ["N"]))
demo.launch()
