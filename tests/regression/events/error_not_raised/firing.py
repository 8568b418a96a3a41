import gradio as gr
from gradio import Error


def one(x):
    if not x:
        gr.Error("empty")  # expect: error-not-raised
    return x


def two(x):
    if not x:
        return gr.Error("empty")  # expect: error-not-raised
    return x


async def three(x):
    try:
        return int(x)
    except ValueError as error:
        Error(f"no number: {error}")  # expect: error-not-raised


class Form:
    def save(self, x):
        if x is None:
            gr.Error("nothing to save", duration=5)  # expect: error-not-raised
        return x


def helper(x):
    gr.Error("never seen")  # expect: error-not-raised


def four(x):
    if not x:
        gr.exceptions.Error("empty")  # expect: error-not-raised
    yield x


form = Form()
with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(one, box, box)
    box.change(two, box, box)
    box.blur(form.save, box, box)
gr.Interface(three, "text", "text")
