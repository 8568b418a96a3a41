# gradio: 3.50.2, 6.31.0
import gradio as gr
from gradio import Checkbox, Textbox

from parts import sides


def greet():
    return "Hello " + name.value  # expect: component-value-read-in-handler


def price(n):
    if express.value:  # expect: component-value-read-in-handler
        n += 5
    total = int(nights.value) * n  # expect: component-value-read-in-handler
    return str(total)


def both(first):
    return first + fields[1].value  # expect: component-value-read-in-handler "fields[1]"


def afresh():
    note.value = ""
    return note


def paired(first, last):
    pair = name.value + last  # expect: component-value-read-in-handler
    return pair, first


def again(text):
    return "Again" if note.value else text  # expect: component-value-read-in-handler


class Form:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.city = gr.Dropdown(["Rome", "Oslo"], value="Rome")
            self.out = gr.Textbox()
            gr.Button().click(self.show, None, self.out)

    def show(self):
        return self.city.value.upper()  # expect: component-value-read-in-handler


with gr.Blocks() as demo:
    name = gr.Textbox("you")
    nights = gr.Slider(1, 9)
    express = Checkbox()
    count = gr.Number(1)
    out = Textbox()
    note = gr.Textbox(label="Note")
    note.submit(again, note, out)
    note.blur(afresh, None, note)
    fields = [gr.Textbox(), gr.Textbox()]
    fields[0].submit(both, fields[0], out)
    fields[0].submit(paired, sides, [out, note])
    history = gr.State([])
    gr.Button().click(greet, None, out)
    count.change(price, count, out)
    name.submit(lambda: len(history.value), None, out)  # expect: component-value-read-in-handler

    @name.blur(outputs=out)
    def left():
        text = name.value  # expect: component-value-read-in-handler
        return f"left {text}"
