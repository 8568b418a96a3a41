import gradio as gr


class Remote(gr.Dropdown):
    def __init__(self, choices=None, token=None):
        super().__init__(choices)
        self.token = token

    def get_config(self):
        config = super().get_config()
        config.pop("token")
        return config


class Other(gr.Textbox):
    def __init__(self, label=None):
        super().__init__(label=label)
        self.api_key = label
