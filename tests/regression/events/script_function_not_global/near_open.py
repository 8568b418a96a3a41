# gradio: 5.50.0
import gradio as gr
OPTIONS = {"head": "<script src=page.js></script>"}

with gr.Blocks(**OPTIONS) as demo:
    gr.HTML('<a href="#" onclick="greet()">Greet me</a>')
    demo.load(None, js="function greet() { console.log('first'); }")
