import gradio as gr
import mine


class Image(gr.Image):
    def __init__(self, source="upload", **options):
        super().__init__(sources=[source], **options)


def wire(component, options):
    component.click(print, show_api=False)
    gr.Textbox(**options)
    mine.Image(source="upload")


Image(source="webcam")
gr.HTML("<b>${name}</b>", name="Ada")
