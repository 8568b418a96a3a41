import gradio as gr


class Remote(gr.Dropdown):
    def __init__(self, choices=None, token=None):
        super().__init__(choices)
        self.token = token  # expect: secret-in-component-config
