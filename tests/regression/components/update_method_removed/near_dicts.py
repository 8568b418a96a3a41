import gradio as gr
from rich.progress import Progress

settings = {"a": 1}
settings.update(a=2)
bar = Progress()
bar.update(1)


class Store(dict):
    pass


def change(state):
    state.update(count=1)
    Store().update(a=1)
    config = dict(a=1)
    config.update(b=2)
    shown = gr.update(value="x")
    shown.update(visible=True)
    return shown, state


with gr.Blocks() as demo:
    box = gr.Textbox()
    state = gr.State({})
    box.change(change, state, [box, state])
