import gradio as gr


class Panel:
    def __init__(self, model):
        self.model = model
        with gr.Blocks() as self.demo:
            self.box = gr.Textbox()
            self.go = gr.Button()
            self.again = gr.Button()
            self.go.click(self.first, self.box, self.box)
            self.again.click(self.second, self.box, self.box)  # ask: buttons-race-for-one-output

    def first(self, text):
        return self.model.generate(text)

    def second(self, text):
        yield text
        yield self.model(text)
