import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            gr.HTML(value="<link href = '/file=style.css'>")  # expect: old-file-route
