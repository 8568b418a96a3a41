# gradio: 3.50.2, 4.44.1, 6.31.0
import gradio as gr


def greet(name):
    return name


with gr.Blocks() as demo:
    name = gr.Textbox()
    out = gr.Textbox()

demo.launch()
with demo:  # expect: code-after-launch-waits
    name.submit(greet, name, out)
