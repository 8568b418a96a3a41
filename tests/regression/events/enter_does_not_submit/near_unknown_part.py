import gradio as gr
from page import other, parts


def answer(text):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox(lines=3)
    go = gr.Button()
    out = gr.Textbox()
    box.submit(answer, box, out)
    go.click(answer, [other.box], out)
