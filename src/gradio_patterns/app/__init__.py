"""Reading Python source into a model of a Gradio app."""

from gradio_patterns.app.app import App
from gradio_patterns.app.model import (
    UNKNOWN,
    Call,
    Event,
    Function,
    Instance,
    Listener,
    Literal,
    LocalClass,
    Symbol,
    Value,
)
from gradio_patterns.app.parsing import read_app
from gradio_patterns.app.source import Source

__all__ = [
    "UNKNOWN",
    "App",
    "Call",
    "Event",
    "Function",
    "Instance",
    "Listener",
    "Literal",
    "LocalClass",
    "Source",
    "Symbol",
    "Value",
    "read_app",
]
