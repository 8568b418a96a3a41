# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio import Dropdown


def hide(text):
    return {"visible": False}, "done"  # expect: property-dict-returned "gr.update(visible=...)" -> gr.update(visible=False)


def fill(text):
    return {"choices": [text], "value": text}  # expect: property-dict-returned


def explained(text):
    return {  # expect: property-dict-returned -> no fix
        "interactive": True,  # once there is a text
        "label": text,
    }


def either(text):
    return {"interactive": True} if text else text  # expect: property-dict-returned


with gr.Blocks() as demo:
    box = gr.Textbox()
    note = gr.Textbox()
    names = Dropdown()
    button = gr.Button()
    box.change(hide, box, [button, note])
    box.submit(fn=fill, inputs=box, outputs=[names])
    box.blur(either, box, note)
    box.focus(explained, box, note)
