# gradio: 5.50.0
import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.box = gr.Textbox()
            self.run = self.box.submit(self.work, self.box, self.box)
            self.stop = gr.Button().click(fn=None, cancels=[self.run])
            self.stop.then(lambda: "stopped", None, self.box)  # expect: then-after-cancel-only

    def work(self, text):
        yield text
