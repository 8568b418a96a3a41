import gradio as gr
from gradio import update


def show(flag):
    if flag:
        gr.update(visible=True)  # expect: update-thrown-away
    return flag


def clear():
    update(value="")  # expect: update-thrown-away
    return "cleared"


class Panel:
    def hide(self, value):
        gr.update(interactive=False)  # expect: update-thrown-away
        return value


def helper():
    gr.update(choices=["a"])  # expect: update-thrown-away


def loop(values):
    for value in values:
        gr.update(value=value)  # expect: update-thrown-away
        yield value


async def later(text):
    gr.update(label=text)  # expect: update-thrown-away
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.change(show, box, box)
