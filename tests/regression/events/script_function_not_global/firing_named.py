import gradio as gr

with gr.Blocks() as demo:
    go = gr.Button()
    number = gr.Slider(1, 5)
    demo.load(None, js="() => { const wave = function () { alert(1); } }")  # expect: script-function-not-global
    go.click(fn=None, js=" wave ")
    gr.HTML("wave")
