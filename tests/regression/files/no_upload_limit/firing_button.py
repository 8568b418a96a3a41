import gradio as gr


class Tool:
    def __init__(self):
        with gr.Blocks() as self.demo:
            upload = gr.UploadButton("Upload")
            out = gr.Textbox()
            upload.upload(lambda path: path.name, upload, out)

    def run(self):
        self.demo.launch()  # expect: no-upload-limit
