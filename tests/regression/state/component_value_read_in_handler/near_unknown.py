import gradio as gr

from parts import box


def greet():
    return "Hello " + box.value


with gr.Blocks() as demo:
    out = gr.Textbox()
    gr.Button().click(greet, None, out)
