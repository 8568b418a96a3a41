# gradio: 4.26.0
import gradio as gr
from gradio import Timer  # expect: not-yet-introduced

with gr.Blocks() as demo:
    kept = gr.State(1)
    kept.change(print)  # expect: not-yet-introduced
    gr.Sidebar()  # expect: not-yet-introduced
    gr.Textbox(buttons=["copy"])  # expect: not-yet-introduced
demo.launch(theme="soft")  # expect: not-yet-introduced
