# gradio: 5.50.0
import gradio as gr

with gr.Blocks(js="static/greet.js") as demo:
    gr.HTML('<a href="#" onclick="greet()">Greet me</a>')
