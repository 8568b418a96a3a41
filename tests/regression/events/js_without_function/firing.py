# gradio: 4.44.1, 5.50.0
import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox()
    show = gr.Button()
    show.click(js="() => alert('hello')")  # expect: js-without-function
    name.change(inputs=name, js="(n) => { document.title = n; }")  # expect: js-without-function
    gr.on([show.click, name.submit], js="() => window.print()")  # expect: js-without-function
