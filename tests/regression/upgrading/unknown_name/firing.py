# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio import Textfield  # expect: unknown-name

with gr.Blocks() as demo:
    box = gr.TextBox()  # expect: unknown-name
    with gr.Card():  # expect: unknown-name
        go = gr.Button()
    go.on_click(print)  # expect: unknown-name

demo.run()  # expect: unknown-name
