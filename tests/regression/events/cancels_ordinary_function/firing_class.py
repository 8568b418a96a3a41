import gradio as gr


class Studio:
    def __init__(self, pipeline):
        self.pipeline = pipeline
        with gr.Blocks() as self.demo:
            self.text = gr.Textbox()
            self.go = gr.Button()
            run = self.go.click(self.draw, self.text, self.text)
            gr.Button("Stop").click(None, cancels=[run])  # expect: cancels-ordinary-function

    def draw(self, text):
        return self.pipeline(text)
