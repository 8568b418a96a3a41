import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.paper = gr.Paint()
            self.paper.change(self.look, self.paper, self.paper)

    def look(self, paper):
        if paper is None:
            return None
        return paper["image"]  # expect: image-editor-old-keys
