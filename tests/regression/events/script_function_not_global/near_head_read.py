from pathlib import Path

import gradio as gr

with gr.Blocks() as demo:
    gr.HTML('<a href="#" onclick="greet()">Greet me</a>')
    demo.load(None, js="function greet() { console.log('first'); }")

demo.launch(head=Path("head.html").read_text())
