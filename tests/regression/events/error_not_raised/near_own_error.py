import gradio as gr


class Error:
    def __init__(self, text):
        print(text)


def one(x):
    Error("seen in the log")
    return x


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(one, box, box)
