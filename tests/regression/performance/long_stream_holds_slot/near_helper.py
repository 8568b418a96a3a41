import gradio as gr


def helper(client):
    for part in client.create(stream=True):
        yield part


def handler(text):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(handler, box, box)
