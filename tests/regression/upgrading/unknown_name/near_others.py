import gradio as gr
from gradio import components, processing_utils, utils
from gradio.blocks import TYPE_CHECKING
from gradio_imageslider import ImageSlider
from select import Select


class Gallery(gr.Gallery):
    def show_all(self):
        return self.value


Gallery().show_all()
ImageSlider().anything()
Select()
with gr.Blocks() as demo:
    demo.anything_assigned = 3
    print(components.Textbox, processing_utils, utils, BUILT_IN_THEMES)
