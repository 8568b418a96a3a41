# gradio: 4.44.1, 5.50.0, 6.31.0
import gradio as gr
from widgets import Rating, options


class Quiet(gr.Textbox):
    def __init__(self, *args, mood=None, **kwargs):
        super().__init__(*args, **kwargs)


def change(kind):
    return (
        gr.update(lines=4, value="a", label="b", visible=True, interactive=False),
        gr.update(visible=False),
        gr.update(mood="calm"),
        gr.update(stars=3),
        gr.update(**options),
        gr.update(choices=["a"], value="a"),
        gr.update(value=1),
    )


with gr.Blocks() as demo:
    kind = gr.Radio(["short", "long"])
    parts = [gr.Textbox(), gr.Row(), Quiet(), Rating(), gr.Textbox(), gr.Dropdown(), gr.Column()]
    kind.input(change, kind, parts)
    chat = gr.ChatInterface(lambda message, history: message)
    kind.input(lambda: gr.update(visible=False), None, chat)
    kind.select(lambda kind: gr.update(no_such=1), kind, options["out"])
