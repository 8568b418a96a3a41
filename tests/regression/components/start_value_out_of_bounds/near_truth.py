# gradio: 5.50.0, 6.31.0
import gradio as gr

with gr.Blocks() as demo:
    start = gr.Number(False, minimum=1)
    gr.Button().click(lambda n: n, start, gr.Textbox())
