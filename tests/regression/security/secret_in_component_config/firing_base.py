from gradio.components import Component


class PipelineSelector(Component):
    EVENTS = ["select"]

    def __init__(self, pipelines=None, *, hf_token: str | None = None, show_token_textbox=True):
        self.pipelines = pipelines
        self.hf_token = hf_token  # expect: secret-in-component-config
        self.show_token_textbox = show_token_textbox
        super().__init__()

    def preprocess(self, payload):
        return payload

    def postprocess(self, value):
        return value
