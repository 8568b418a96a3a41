# Meant for the properties, handed on, asked for its type, or no component at all.
import copy

import gradio as gr


def wider(picture: gr.Image):
    picture.width = picture.width + 10
    return picture


def value_of(text: gr.Textbox):
    return f"{text.value} of {text.label}: " + text.value.upper()


def same(text: gr.Textbox):
    return text


def shown(text: gr.Textbox):
    print(text)
    return copy.copy(text)


def helper(text: gr.Textbox):
    return text.upper()


def through(text: gr.Textbox):
    return helper(text)


def either(text: gr.Textbox):
    if isinstance(text, str):
        return text.upper()
    return text.value


def again(text: gr.Textbox):
    text = text.value
    return text.upper()


def selected(event: gr.SelectData, request: gr.Request, progress=gr.Progress()):
    return f"{event} {request}"


def typed(text: str, count: float):
    return text.upper() * int(count)


with gr.Blocks() as demo:
    picture, box, number = gr.Image(), gr.Textbox(), gr.Number()
    go = gr.Button()
    go.click(wider, picture, picture)
    for each in (value_of, same):
        go.click(each, box, box)
    go.click(value_of, box, box)
    go.click(same, box, box)
    go.click(shown, box, box)
    go.click(through, box, box)
    go.click(either, box, box)
    go.click(again, box, box)
    box.select(selected, None, box)
    go.click(typed, [box, number], box)
