import gradio as gr


class Panel:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.left = gr.Image()
            self.right = gr.Image()
            go = gr.Button()
            go.click(self.swap, [self.left, self.right], [self.left, self.left])  # expect: same-component-twice-in-outputs

    def swap(self, left, right):
        return right, left
