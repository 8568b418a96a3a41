import signal

import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.box = gr.Textbox()
            self.box.submit(self.solve, self.box, self.box)

    def solve(self, text):
        self.limit()
        return text

    def limit(self):
        signal.signal(signal.SIGALRM, lambda *_: None)  # expect: signal-in-handler
