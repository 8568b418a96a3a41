import gradio as gr


class Reader:
    def read(self):
        return b"text"


def show(reader):
    return reader.read().decode()


with gr.Blocks() as demo:
    reader = gr.State(Reader())
    upload = gr.File(label="unused here")
    out = gr.Textbox()
    demo.load(show, reader, out)
