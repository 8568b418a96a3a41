"""gr.Slider(1, 10, value=0): what is sent untouched is refused."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.findings.hit import Hit

WORDS = ("Slider(", "Number(")

_BOUNDS = {"Slider": (0, 100), "Number": (None, None)}
"""What counts where a bound is not given."""


def check(app: App) -> Iterator[Hit]:
    for call in app.calls("Slider", "Number"):
        node = call.argument(2, "value") if call.name == "Slider" else call.argument(0, "value")
        if call.open or node is None or not _sent(app, call):
            continue
        start = _number(app.literal(node, call.place))
        low, high = (_bound(app, call, at, name) for at, name in enumerate(("minimum", "maximum")))
        if start is None:
            continue
        if low is not None and start < low:
            side = f"less than the minimum {low:g}"
        elif high is not None and start > high:
            side = f"greater than the maximum {high:g}"
        else:
            continue
        yield Hit(
            node, f"{start:g} is {side}: sent untouched, it is refused; start within the bounds"
        )


def _bound(app: App, call: Call, position: int, name: str) -> float | None:
    """A bound as a number; None where there is none, or it cannot be read off."""
    node = call.argument(position, name) if call.name == "Slider" else call.keyword(name)
    if node is None:
        return _BOUNDS[call.name][position]
    return _number(app.literal(node, call.place))


def _number(value: object) -> float | None:
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _sent(app: App, call: Call) -> bool:
    """Whether an event takes the value, or may."""
    return any(
        event.inputs is None
        or any(part is None or part.call.node is call.node for part in event.inputs)
        for event in (*app.events, *app.interfaces)
    )
