# gradio: 4.44.1, 5.50.0
import gradio as gr
from gradio import Button

START = "() => document.body.classList.add('dark')"

with gr.Blocks() as demo:
    go = Button()
    box = gr.Textbox()
    demo.load(js=START)  # expect: js-without-function
    run = go.click(lambda: "done", None, box)
    run.then(
        inputs=box,
        js="(t) => console.log(t)",  # expect: js-without-function
    )
    run.success(js=START)  # expect: js-without-function
