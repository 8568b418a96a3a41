import gradio as gr


class Remote(gr.Dropdown):
    def __init__(self, choices=None, token=None, max_tokens=100, show_token=True):
        super().__init__(choices)
        self._token = token
        self.max_tokens = max_tokens
        self.show_token = show_token
