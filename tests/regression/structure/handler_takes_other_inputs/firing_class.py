import gradio as gr


class Panel:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.name = gr.Textbox(label="Name")
            self.out = gr.Textbox(label="Out")
            go = gr.Button("Greet")
            go.click(self.greet, [self.name, self.out], self.out)  # expect: handler-takes-other-inputs
            go.click(self.greet, self.name, self.out)
            go.click(self.plain, [self.name, self.out], self.out)  # expect: handler-takes-other-inputs
            go.click(self.plain, self.name, self.out)

    @staticmethod
    def plain(name):
        return name

    def greet(self, name):
        return f"Hello {name}"
