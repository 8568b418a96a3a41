import gradio as gr


class Desk:
    def __init__(self):
        self.upload = gr.File()
        self.out = gr.Textbox()

    def wire(self):
        self.upload.change(str, self.upload, self.out)


with gr.Blocks() as about:
    gr.Markdown("About")

with gr.Blocks(delete_cache=(60, 3600)) as demo:
    Desk().wire()

about.launch(prevent_thread_lock=True)
demo.launch(max_file_size="5mb")
