# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio import Slider

with gr.Blocks() as demo:
    box = gr.Textbox(labell="Name")  # expect: unknown-parameter
    Slider(0, 10, min_value=1)  # expect: unknown-parameter
    go = gr.Button("Go", on_click=print)  # expect: unknown-parameter
    go.click(print, inputs=box, output=box)  # expect: unknown-parameter
    go.click(print, box, box).then(fn=print, input=box)  # expect: unknown-parameter

demo.launch(port=8080)  # expect: unknown-parameter
