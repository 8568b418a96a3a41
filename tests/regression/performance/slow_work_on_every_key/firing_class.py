import gradio as gr


class Page:
    def __init__(self, client):
        self.client = client
        with gr.Blocks() as self.demo:
            self.box = gr.TextArea()
            self.box.change(self.ask, self.box, gr.Markdown())  # expect: slow-work-on-every-key

    def ask(self, text):
        return self.client.generate(text)
