"""The bounds of sliders and numbers, and who sends such a value to the server."""

from __future__ import annotations

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Call

_LEFT_OUT: dict[str, tuple[float | None, float | None]] = {
    "Slider": (0, 100), "Number": (None, None),
}  # fmt: skip
"""What counts where a bound is not given."""


def bounds(app: App, call: Call) -> tuple[float | None, float | None]:
    """Least and greatest value; None where there is none, or it cannot be read off."""
    if call.open:
        return None, None
    return _bound(app, call, 0, "minimum"), _bound(app, call, 1, "maximum")


def _bound(app: App, call: Call, position: int, name: str) -> float | None:
    node = call.argument(position, name) if call.name == "Slider" else call.keyword(name)
    if node is None:
        return _LEFT_OUT[call.name][position]
    return number(app.literal(node, call.place))


def number(value: object) -> float | None:
    """A number; None for anything else, truths too."""
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def outside(app: App, call: Call, value: float) -> str:
    """``less than the minimum 1``; empty where a value lies within the bounds, or may."""
    low, high = bounds(app, call)
    if low is not None and value < low:
        return f"less than the minimum {low:g}"
    if high is not None and value > high:
        return f"greater than the maximum {high:g}"
    return ""


def sent(app: App, call: Call) -> bool:
    """Whether an event takes the value of a component, or may."""
    return any(
        event.inputs is None
        or any(part is None or part.call.node is call.node for part in event.inputs)
        for event in (*app.events, *app.interfaces)
    )
