# gradio: 4.44.1, 5.50.0, 6.31.0
import gradio as gr

with gr.Blocks() as demo:
    clock = gr.Textbox()
    faster = gr.Button()
    faster.click(lambda: gr.update(every=1), None, clock)  # expect: update-property-unknown "dropped"
