import gradio as gr


class Panel:
    def __init__(self, model):
        with gr.Blocks() as self.demo:
            self.box = gr.Textbox()
            self.go = gr.Button()
            step = self.go.click(self.lock, None, [self.go, self.box]).then(model, self.box, self.box)
            step.then(self.unlock, None, [self.go, self.box])  # expect: then-skipped-after-failure

    def lock(self):
        return gr.update(interactive=False), gr.update(interactive=False)

    def unlock(self):
        return gr.update(interactive=True), gr.update(interactive=True)
