# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio import Slider

with gr.Blocks() as demo:
    speed = Slider(0, 10)
    speed.click(print)  # expect: event-not-supported
    box = gr.Textbox()
    box.click(print, box, box)  # expect: event-not-supported
    gr.Checkbox().stream(print)  # expect: event-not-supported
