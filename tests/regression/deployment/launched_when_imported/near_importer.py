import gradio as gr
from near_guarded import NAMES
from near_thread import demo as other

with gr.Blocks() as page:
    gr.Radio(NAMES)
    other.render()

page.launch()
