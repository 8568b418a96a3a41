"""Making one of everything, inside a Blocks that is thrown away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import gradio as gr
from gradio.context import Context


def echo(value: Any = None) -> Any:
    return value


def reply(message: str, history: Any) -> str:
    return message


MAKERS: dict[str, Callable[..., Any]] = {
    "Interface": lambda cls, **kw: cls(echo, "text", "text", **kw),
    "ChatInterface": lambda cls, **kw: cls(reply, **kw),
    "TabbedInterface": lambda cls, **kw: cls([gr.Interface(echo, "text", "text")], **kw),
    "Dataset": lambda cls, **kw: cls(components=["text"], samples=[["a"]], **kw),
    "Examples": lambda cls, **kw: cls([["a"]], gr.Textbox(), **kw),
    "ParamViewer": lambda cls, **kw: cls({}, **kw),
    "Timer": lambda cls, **kw: cls(1, **kw),
    "Step": lambda cls, **kw: cls("a", **kw),
    "Tab": lambda cls, **kw: cls("a", **kw),
    "TabItem": lambda cls, **kw: cls("a", **kw),
    "Accordion": lambda cls, **kw: cls("a", **kw),
    "Variable": lambda cls, **kw: cls(1, **kw),
    "Radio": lambda cls, **kw: cls(["a"], **kw),
    "Dropdown": lambda cls, **kw: cls(["a"], **kw),
    "CheckboxGroup": lambda cls, **kw: cls(["a"], **kw),
    "Interpretation": lambda cls, **kw: cls(gr.Textbox(), **kw),
}
"""Classes that need something to be made at all."""

NOT_MADE = {
    "Block", "BlockContext", "Component", "IOComponent", "FormComponent", "StreamingInput",
    "StreamingOutput", "Form", "Workflow", "Series", "Parallel", "TempFileManager",
}  # fmt: skip
"""Abstract, or with effects of their own."""


@contextmanager
def surroundings(outer: Any = None) -> Iterator[None]:
    """Run as if the code stood inside ``outer``, or at the top level when it is None."""
    saved = Context.root_block, Context.block
    Context.root_block = Context.block = outer
    try:
        yield
    finally:
        Context.root_block, Context.block = saved
        if outer is not None:
            _empty(outer)


def _empty(outer: Any) -> None:
    """Forget what was put into the Blocks, so that a thousand trials do not slow each other."""
    outer.children.clear()
    for holder in (outer, getattr(outer, "default_config", None)):
        blocks = getattr(holder, "blocks", None)
        if isinstance(blocks, dict):
            blocks.clear()


def make(cls: Any, outer: Any, **keywords: Any) -> Any:
    """An instance, or whatever the constructor raises."""
    if cls.__name__ in NOT_MADE:
        raise LookupError("not made")
    with surroundings(None if issubclass(cls, gr.Blocks) else outer):
        maker = MAKERS.get(cls.__name__)
        return maker(cls, **keywords) if maker else cls(**keywords)
