# gradio: 6.31.0
import gradio as gr

with gr.Blocks() as demo:
    go = gr.Button()
    go.click(None, js="function a() { alert(1); }\na();")
    go.click(None, js="function a() { alert(1); };")
    go.click(None, js="const n = 1; alert(n);")
    go.click(None, js="const show = () => { alert(1); }; show();")
