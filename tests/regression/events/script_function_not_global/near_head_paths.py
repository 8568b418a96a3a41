# gradio: 5.50.0
import gradio as gr

with gr.Blocks(head_paths=["static/head.html"]) as demo:
    gr.HTML('<a href="#" onclick="greet()">Greet me</a>')
    demo.load(None, js="function greet() { console.log('first'); }")
