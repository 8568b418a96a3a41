# gradio: 4.44.1
import gradio as gr

with gr.Blocks(js="static/greet.js") as demo:
    gr.HTML('<a href="#" onclick="greet()">Greet me</a>')
