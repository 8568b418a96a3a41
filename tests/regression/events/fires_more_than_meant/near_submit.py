"""What waits until the text is finished."""

import gradio as gr


def show(address):
    return address


with gr.Blocks() as demo:
    address = gr.Textbox(label="Address")
    out = gr.Textbox(label="Out")
    address.submit(show, address, out)
    address.blur(show, address, out)
    gr.Button("Load").click(show, address, out)
