# gradio: 4.44.1, 6.31.0
import gradio as gr

MAX = 1024


class App:
    def __init__(self):
        with gr.Blocks() as self.demo:
            gr.File()

    def run(self):
        self.demo.launch(max_file_size=50)  # expect: max-file-size-in-bytes


with gr.Blocks() as demo:
    gr.File()

if __name__ == "__main__":
    demo.queue().launch(show_error=False, max_file_size=MAX)  # expect: max-file-size-in-bytes
