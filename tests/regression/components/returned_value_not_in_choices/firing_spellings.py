"""Texts, numbers and lists that are no choices; what may be one, or may become one, is left alone."""

import gradio as gr
from parts import CHOICES, side

OPTIONS = {"label": "Side"}


def text(value):
    return "up"  # expect: returned-value-not-in-choices "'up' is none of the choices of the Radio"


def number(value):
    return 5  # expect: returned-value-not-in-choices "5 is none"


def several(value):
    return ["a", "z"]  # expect: returned-value-not-in-choices "'z' is none"


def label(value):
    return "One"  # expect: returned-value-not-in-choices "'One' is none"


def chosen(value):
    return "left"


def value_of_label(value):
    return 1


def typed(value):
    return value


def joined(value):
    return "le" + "ft"


def unknown_list(value):
    return [value, "a"]


def either(value):
    return ["a" if value else "z"]


def split(value):
    return value.split()


def failed(value):
    try:
        return value.upper()
    except Exception as error:
        return str(error)


def other(value):
    return "up"


with gr.Blocks() as demo:
    go, box = gr.Button(), gr.Textbox()
    radio = gr.Radio(["left", "right"])
    sizes = gr.Dropdown([1, 2, 3])
    tags = gr.CheckboxGroup(["a", "b"])
    labelled = gr.Dropdown([("One", 1), ("Two", 2)])
    custom = gr.Dropdown(["left"], allow_custom_value=True)
    opened = gr.Radio(["left"], **OPTIONS)
    foreign = gr.Radio(CHOICES)
    empty = gr.Radio([])
    mixed = gr.Dropdown([("a", "b", "c"), "d"])
    go.click(text, box, radio)
    box.submit(text, box, radio)
    go.click(number, box, sizes)
    go.click(several, box, tags)
    go.click(label, box, labelled)
    go.click(chosen, box, radio)
    go.click(value_of_label, box, labelled)
    go.click(typed, box, radio)
    go.click(joined, box, radio)
    go.click(unknown_list, box, tags)
    go.click(either, box, tags)
    go.click(split, box, tags)
    go.click(failed, box, radio)
    go.click(other, box, gr.JSON(["left", "right"]))
    go.click(other, box, custom)
    go.click(other, box, opened)
    go.click(other, box, foreign)
    go.click(other, box, empty)
    go.click(other, box, mixed)
    go.click(other, box, box)
    go.click(other, box, side)
