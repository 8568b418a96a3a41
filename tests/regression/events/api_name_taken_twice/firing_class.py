import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.box = gr.Textbox()
            self.box.submit(self.ask, self.box, self.box, api_name="ask")
            self.box.change(self.ask, self.box, self.box, api_name="ask")  # expect: api-name-taken-twice

    def ask(self, text):
        return text
