# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio import Dropdown
from gradio.components import Image


def names():
    return Dropdown.update(choices=["a"]), gr.Row.update(visible=True)  # expect: update-method-removed, update-method-removed


with gr.Blocks() as demo:
    box = gr.Textbox()
    names_ = gr.Dropdown()
    with gr.Row() as row:
        image = gr.Image()
    demo.load(names, None, [names_, row])
    box.change(lambda: Image.update(None), None, image)  # expect: update-method-removed -> no fix
    box.submit(lambda: box.update(value=""), None, box)  # expect: update-method-removed -> gr.update(value="")
    box.blur(
        lambda: gr.components.Textbox.update(  # expect: update-method-removed
            value="x"
        ),
        None,
        box,
    )
