import gradio as gr


class Desk:
    def __init__(self):
        self.upload = gr.File()
        self.out = gr.Textbox()

    def wire(self):
        self.upload.change(str, self.upload, self.out)


with gr.Blocks() as demo:  # ask: uploads-kept-forever
    Desk().wire()

about = gr.Interface(len, "text", "number")
sizes = gr.Interface(len, gr.File(), "number")  # ask: uploads-kept-forever
gr.TabbedInterface([about, sizes]).launch(max_file_size="5mb", prevent_thread_lock=True)
demo.launch(max_file_size="5mb")
