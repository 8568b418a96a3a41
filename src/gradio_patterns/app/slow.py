"""Handlers that surely take their time: streams, calls over the network, models."""

from __future__ import annotations

import ast

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function

_CALLS = frozenset(
    {
        "time.sleep", "asyncio.sleep", "subprocess.run", "subprocess.check_output",
        "requests.get", "requests.post", "requests.request", "httpx.get", "httpx.post",
        "urllib.request.urlopen",
    }
)  # fmt: skip
_METHODS = frozenset({"generate", "invoke", "completions", "create", "predict", "transcribe"})


def is_slow(app: App, function: Function) -> bool:
    """Whether a visitor has time to do something else while the function runs."""
    if function.is_generator:
        return True
    for raw in app.calls_in(function):
        called = raw.node.func
        if isinstance(called, ast.Attribute) and called.attr in _METHODS:
            return True
        path = app.qualified(called, raw.place)
        if path in _CALLS and not (path.endswith(".sleep") and _short(raw.node)):
            return True
    return False


def _short(call: ast.Call) -> bool:
    """A pause of less than half a second."""
    seconds = call.args[0] if call.args else None
    return (
        isinstance(seconds, ast.Constant)
        and isinstance(seconds.value, (int, float))
        and seconds.value < 0.5
    )
