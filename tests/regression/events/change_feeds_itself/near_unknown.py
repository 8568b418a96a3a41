import gradio as gr
from tidy import clean


def wire(box, boxes):
    box.change(lambda text: text + "!", box, box)
    box.change(lambda text: text + "!", boxes, boxes)
    title = gr.Textbox()
    shown = gr.Textbox()
    title.change(lambda text: text + "!", title, boxes)
    gr.on([box.change, title.change], lambda text: text + "!", title, shown)


with gr.Blocks() as demo:
    text = gr.Textbox()
    text.change(clean, text, text)
    text.change(lambda *values: values[0] + "!", text, text)
