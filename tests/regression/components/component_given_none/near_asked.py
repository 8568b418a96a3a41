import gradio as gr


class Title(gr.Textbox):
    def postprocess(self, value):
        if value is None:
            return None
        return value.title()

    def preprocess(self, payload):
        return payload.strip() if payload else ""
