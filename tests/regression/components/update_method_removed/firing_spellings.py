# gradio: 4.44.1, 6.31.0
"""Of a class, of an object, of a class that is gone itself; and what has an update of its own."""

import gradio as gr


def of_a_class():
    return gr.Textbox.update(value="of a class")  # expect: update-method-removed -> gr.update(value="of a class")


def of_an_object():
    return box.update(value="x")  # expect: update-method-removed "gr.Textbox has no"


def positional():
    return gr.Textbox.update("x")  # expect: update-method-removed -> no fix


def plain():
    return gr.update(value="x")


def of_a_row():
    return gr.Row.update(visible=True)


def of_what_never_had_it():
    return gr.Timer.update(active=True)


def of_a_dict(found):
    found.update(value="x")
    return {}.update(value="y")


def of_another(state):
    return table.update({"a": 1})


def of_a_variant():
    return gr.Variable.update(value=1), gr.Carousel.update(visible=True), gr.NoSuchThing.update()  # expect: update-method-removed


table = {}

with gr.Blocks() as demo:
    box = gr.Textbox()
    gr.Button().click(of_a_class, None, box)
    gr.Button().click(of_an_object, None, box)
