"""Functions of one name that both count: overloads, properties, and one for each system."""

import sys
from typing import overload

import gradio as gr


@overload
def size(value: int) -> int: ...


@overload
def size(value: str) -> str: ...


def size(value):
    return value


if sys.platform == "win32":

    def path():
        return "a"

else:

    def path():
        return "b"


class Box:
    @property
    def width(self):
        return 1

    @width.setter
    def width(self, value):
        self.kept = value


with gr.Blocks() as demo:
    gr.Markdown("Functions")
