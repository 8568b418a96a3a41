import gradio as gr

PRICES = {"small": 2, "large": 3}


def method(size):
    return size.upper()  # expect: empty-choice-used-at-once


def sliced(colour):
    return int(colour[1:], 16)  # expect: empty-choice-used-at-once


def added(size):
    return "size: " + size  # expect: empty-choice-used-at-once


def counted(place):
    if place > 1:  # expect: empty-choice-used-at-once
        return "late"
    return "early"


def opened(path):
    with open(path) as file:  # expect: empty-choice-used-at-once
        return file.read()


def dated(when):
    return when - 3600  # expect: empty-choice-used-at-once


def inside(size, text):
    return "large" in size  # expect: empty-choice-used-at-once


class Order:
    def total(self, size, number):
        return self.label(size) * int(number)

    def label(self, size):
        return size.strip()  # expect: empty-choice-used-at-once


with gr.Blocks() as demo:
    size = gr.Radio(["small", "large"])
    place = gr.Radio(["first", "second"], type="index", value=None)
    colour = gr.ColorPicker()
    file = gr.FileExplorer(file_count="single")
    when = gr.DateTime()
    number = gr.Number(1)
    out = gr.Textbox()
    gr.Button().click(method, size, out)
    gr.Button().click(sliced, colour, out)
    gr.Button().click(added, size, out)
    gr.Button().click(counted, place, out)
    gr.Button().click(opened, file, out)
    gr.Button().click(dated, when, out)
    out.submit(inside, [size, out], out)
    number.change(Order().total, [size, number], out)

gr.Interface(lambda size: size.title(), gr.Radio(["a", "b"]), "text")  # expect: empty-choice-used-at-once
