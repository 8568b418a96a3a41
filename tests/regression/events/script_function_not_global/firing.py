# gradio: 5.50.0
import gradio as gr

SCRIPT = "function greet() { document.title = 'Hello'; }"

with gr.Blocks(js=SCRIPT, head="<style>p { color: red; }</style>") as demo:  # expect: script-function-not-global
    gr.HTML('<a href="#" onclick="greet()">Greet me</a>')
