"""Small words of the page."""

from __future__ import annotations

from collections.abc import Callable

import gradio as gr

from gradio_patterns.ui.limits import TooMuchError
from gradio_patterns.ui.session import Visit


def as_it_is(text: str | None) -> str | None:
    """In the place of what a component would make of a text."""
    return text


def counted(label: str, number: int) -> str:
    """A button's text with how much it would do."""
    return f"{label} ({number})" if number else label


def told(work: Callable[[], Visit]) -> Visit:
    """What a visitor cannot have is said in words."""
    try:
        return work()
    except TooMuchError as error:
        raise gr.Error(str(error), title="Not reviewed", print_exception=False) from None
