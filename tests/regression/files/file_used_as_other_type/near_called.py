# gradio: 4.44.1, 6.31.0
import gradio as gr


def read(source):
    return source.read()


def opened(path):
    with open(path, "rb") as source:
        return read(source)


def size(data):
    return len(data), data[:4].hex()


with gr.Blocks() as demo:
    path = gr.File()
    data = gr.UploadButton("Upload", type="binary")
    out = gr.Textbox()
    head = gr.Textbox()
    path.change(opened, path, out)
    data.upload(size, data, [out, head])
