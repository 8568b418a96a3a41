import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.box = gr.MultimodalTextbox()
            self.out = gr.Markdown()
            gr.on([self.box.submit], self.stream, self.box, [self.box, self.out])

    def stream(self, message):
        for word in message["text"].split():
            yield None, word  # expect: text-emptied-while-streaming
