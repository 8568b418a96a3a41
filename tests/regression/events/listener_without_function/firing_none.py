import gradio as gr

with gr.Blocks() as demo:
    button = gr.Button("Go")
    button.click(None)  # expect: listener-without-function "does nothing"
    demo.load(None)  # expect: listener-without-function "does nothing"
