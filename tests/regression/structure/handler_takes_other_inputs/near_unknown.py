import gradio as gr
from decorators import with_session


@with_session
def wrapped(text, session):
    return text


def one(text):
    return text


class Model:
    def run(self, text):
        return text

    @staticmethod
    def static(text):
        return text


class Handlers:
    """Only a drawer for functions."""

    def greet(text):
        return text


class Panel:
    def __init__(self):
        self.model = Model()
        with gr.Blocks() as self.demo:
            self.text = gr.Textbox()
            run = self.run
            self.text.submit(run, self.text, self.text)
            self.text.submit(self.model.run, self.text, self.text)
            self.text.submit(Handlers.greet, self.text, self.text)

    def run(self, text):
        return text


model = Model()


def wire(inputs, extra):
    out = gr.Textbox()
    go = gr.Button()
    go.click(one, inputs, out)
    go.click(one, [*inputs], out)
    go.click(one, inputs + extra, out)
    go.click(one, *extra)
    go.click(one, **extra)


with gr.Blocks() as demo:
    text = gr.Textbox()
    boxes = []
    for _ in range(3):
        boxes.append(gr.Textbox())
    out = gr.Textbox()
    go = gr.Button()
    go.click(wrapped, text, out)
    go.click(model.run, text, out)
    go.click(Model.static, text, out)
    go.click(lambda *values: values[0], boxes, out)
    go.click(lambda a, b, c: a, boxes, out)
    go.click(one, boxes, out)
