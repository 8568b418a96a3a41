import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.box = gr.Textbox()
            self.stop = gr.Button()
            self.run = self.box.submit(self.work, self.box, self.box)
            self.stop.click(cancels=[self.run])  # expect: listener-without-function
            stopped = self.stop.click(cancels=[self.run])  # expect: listener-without-function

    def work(self, text):
        yield text
