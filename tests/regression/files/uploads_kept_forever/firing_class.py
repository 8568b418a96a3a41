# gradio: 4.44.1
import gradio as gr


class Tool:
    def __init__(self):
        with gr.Blocks(title="Tool") as self.demo:  # ask: uploads-kept-forever
            upload = gr.UploadButton("Upload")
            upload.upload(lambda path: None, upload, None)

    def run(self):
        self.demo.launch(max_file_size="1mb")
