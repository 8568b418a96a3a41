"""Lines that look as if they did something."""

import logging

import gradio as gr

logger = logging.getLogger()
for handler in logger.handlers:  # ask: line-without-effect
    logger.removeHandler(handler)


class Options:
    ready = False

    def __init__(self, size=None, name=""):
        if size is None:
            self.size = 3  # ask: line-without-effect "right after"
        self.size = size
        name = "fixed"  # ask: line-without-effect "thrown away"
        self.name = name

    def text(self):
        return self.__repr__  # ask: line-without-effect "does not call"

    def begin(self):
        self.later = False
        return self.later  # ask: line-without-effect "True"


def check(value, kind, key=None):
    if not key:
        raise ValueError("no key")
    if not isinstance(value, list) and len(value) != 2:  # ask: line-without-effect
        raise ValueError(f"no {type}")  # ask: line-without-effect "Python's own"
    if kind == "a" or "b":  # ask: line-without-effect "always true"
        value.strip()  # ask: line-without-effect
    kind.replace("a", "a")  # ask: line-without-effect
    kind == "a"  # ask: line-without-effect "compares"
    shown = key is None  # ask: line-without-effect "cannot be None"
    names = {"a": 1, "a": 2}  # ask: line-without-effect "twice"
    if kind == "a":
        return names
    elif kind == "a":  # ask: line-without-effect "asked before"
        return shown
    return kind.strip(".wav")  # ask: line-without-effect "single letters"
    print(kind)  # ask: line-without-effect "never reached"


def keep(record, settings, old):
    for key, value in settings.items():
        record[key] = value or None  # ask: line-without-effect
        value_before = old[key]
        value_now = value
        if value_now != value_before and value:  # ask: line-without-effect "left out"
            record[key] = value
    if old:  # ask: line-without-effect "both branches"
        print(record)
    else:
        print(record)
    assert (record, "empty")  # ask: line-without-effect "pair"


def again():  # ask: line-without-effect "defined again"
    return 1


def again():
    return 2


with gr.Blocks() as demo:
    gr.Markdown("Lines")
