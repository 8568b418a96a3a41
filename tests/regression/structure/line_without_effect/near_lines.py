"""The same, where it has its effect."""

import gradio as gr


class Options:
    ready = False

    def __init__(self, size=None, name=""):
        if size is None:
            self.size = 3
        else:
            self.size = size
        name = name or "fixed"
        self.name = name

    def text(self):
        return self.__repr__()

    def begin(self):
        self.ready = True
        return self.ready


def check(value, kind, key=None):
    for name in list(value):
        value.remove(name)
    for name in value:
        if name:
            value.remove(name)
            break
    if not isinstance(value, list) or len(value) != 2:
        raise ValueError(f"no {type(value)}")
    if kind == "a" or kind == "b":
        value = value[0].strip()
    shown = key is None
    if kind == "a":
        return shown
    elif kind == "c":
        return {"a": 1, "b": 2}
    return kind.strip(" .") + kind.replace("a", "b")


with gr.Blocks() as demo:
    gr.Markdown("Lines")
