# gradio: 3.50.2, 4.44.1
import gradio as gr


def method(size):
    return size.upper()  # expect: empty-choice-used-at-once


def sliced(colour):
    return int(colour[1:], 16)  # expect[>=4]: empty-choice-used-at-once


with gr.Blocks() as demo:
    size = gr.Radio(["small", "large"])
    colour = gr.ColorPicker()
    out = gr.Textbox()
    gr.Button().click(method, size, out)
    gr.Button().click(sliced, colour, out)
