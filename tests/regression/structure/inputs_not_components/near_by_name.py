# gradio: 6.31.0
import gradio as gr


def greet(name):
    return f"Hello {name}"


def answer(values):
    return values[box]


with gr.Blocks() as demo:
    box = gr.Textbox()
    go = gr.Button()
    go.click(greet, None, box, inputs_kwargs={"name": box})
    go.click(answer, {box}, box)
