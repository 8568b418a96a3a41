# gradio: 5.50.0
import gradio as gr
from page import SCRIPT

HALF = "function a() { return 'it is"

with gr.Blocks(js=SCRIPT) as demo:
    go = gr.Button()
    go.click(None, js=SCRIPT)
    go.click(None, js=HALF)
    go.click(None, js="var.js")
    go.click(None, js="let go.js")
    go.click(None, js="function g(x) { return x; }(3)")
    go.click(None, js="function /* one */ h(x) { return x; }")
    go.click(None, js="const n")
