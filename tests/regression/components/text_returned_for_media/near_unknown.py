import gradio as gr
from layout import picture, messages


def one(text):
    return messages["empty prompt given"]


def two(text):
    return text.replace("a b", "c d")


with gr.Blocks() as demo:
    box = gr.Textbox()
    image = gr.Image()
    box.submit(one, box, image)
    box.change(two, box, picture)
