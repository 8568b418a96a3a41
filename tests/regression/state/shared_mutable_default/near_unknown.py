import gradio as gr

from parts import inputs


def log(text, lines=[]):
    lines.append(text)
    return lines


with gr.Blocks() as demo:
    out = gr.Textbox()
    gr.Button().click(log, inputs, out)
    gr.Button().click(log, [*inputs], out)
