import gradio as gr


class Title(gr.Textbox):
    def postprocess(self, value):
        return super().postprocess(value)
