import gradio as gr


class Field(gr.Textbox):
    def __init__(self, colour="red", **options):
        super().__init__(**options)


Field(colour="blue")


def wire(button, **options):
    button.click(print, input=1)
    gr.Button(**options)
