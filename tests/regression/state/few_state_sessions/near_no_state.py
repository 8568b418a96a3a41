import gradio as gr

with gr.Blocks() as demo:
    gr.Textbox()
demo.launch(state_session_capacity=2)
