import gradio as gr
from gradio import CheckboxGroup

TONES = "formal"


def update():
    return gr.Dropdown(choices="new")  # expect: choices-as-text


def later():
    return gr.update(choices="new", value="new")  # expect: choices-as-text


with gr.Blocks() as demo:
    gr.Dropdown("formal")  # expect: choices-as-text
    gr.Radio("yes, no", label="Sure?")  # expect: choices-as-text
    gr.Dropdown(choices="a|b|c", value="a")  # expect: choices-as-text
    CheckboxGroup(choices=TONES)  # expect: choices-as-text
