"""Values that somebody looked at before."""

from typing import Optional

import gradio as gr


def size(text: Optional[str]):
    text = text or ""
    return len(text)


def words(text: Optional[str] = None):
    if not text:
        return []
    return text.split()


def first(text: Optional[str] = None):
    try:
        return text[0]
    except TypeError:
        return ""


def shown(text: Optional[str] = None):
    return gr.update(value=text)
