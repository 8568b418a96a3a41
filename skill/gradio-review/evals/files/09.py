"""Picks a model and its sizes; clean, though it looks unusual."""

import gradio as gr

SIZES = {"small": ["1b", "3b"], "large": ["30b", "70b"]}


class State:
    """Not Gradio's."""

    def __init__(self, every):
        self.every = every


poller = State(every=5)


def sizes(family):
    return gr.update(choices=SIZES[family], value=SIZES[family][0])


def describe(family, size):
    if size is None:
        return "No size chosen"
    return f"{family} {size}, polled every {poller.every} s"


with gr.Blocks() as demo:
    family = gr.Dropdown(list(SIZES), value="small", label="Family")
    size = gr.Dropdown(SIZES["small"], value="1b", label="Size")
    text = gr.Textbox(label="Choice")
    family.input(sizes, family, size).success(describe, [family, size], text)
    size.input(describe, [family, size], text)

if __name__ == "__main__":
    demo.launch()
