import gradio as gr


class Field(gr.Textbox):
    def __init__(self, value, label):
        super().__init__(value, label=label)


def made(*arguments):
    return gr.Textbox(*arguments)


Field("Ada", "Name")
made("Ada", "Name")
