import gradio as gr
from gradio import MultimodalTextbox


def strip(message):
    return message.strip()  # expect: multimodal-message-used-as-text


def add(message):
    return "You said: " + message  # expect: multimodal-message-used-as-text


with gr.Blocks() as demo:
    box = MultimodalTextbox()
    out = gr.Textbox()
    box.submit(strip, box, out)
    box.change(add, [box], out)
