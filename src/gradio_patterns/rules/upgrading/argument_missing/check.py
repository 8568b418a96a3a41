"""gr.Interface(fn, examples=[...]): inputs and outputs have no default."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.api import missing, positional_names, symbol_of
from gradio_patterns.api.version_guards import silenced
from gradio_patterns.app import App, Call
from gradio_patterns.findings.hit import Hit

WORDS = ("gradio",)


def check(app: App) -> Iterator[Hit]:
    for call in app.gradio_calls:
        left_out = _left_out(app, call)
        if left_out and not silenced(app, call, call.name):
            names = " and ".join(f"{name}=" for name in left_out)
            yield Hit(call.node.func, f"gr.{call.name} needs {names}; this raises a TypeError")


def _left_out(app: App, call: Call) -> tuple[str, ...]:
    """Parameters without a default that a call certainly does not fill."""
    symbol = symbol_of(app.qualified(call.node.func, call.place) or "", app.target) or ""
    if call.open:
        return ()
    by_position = positional_names(symbol, "", app.target)[: len(call.positional)]
    return missing(symbol, "", (*by_position, *call.keywords), app.target)
