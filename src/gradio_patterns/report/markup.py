"""What the XML formats share: elements with attributes, escaped."""

from __future__ import annotations

from html import escape

from gradio_patterns.report.common import one_line

HEAD = '<?xml version="1.0" encoding="utf-8"?>'


def opened(name: str, attributes: dict[str, str]) -> str:
    """``name a="1" b="2"``, for between the angle brackets; empty values are left out."""
    pairs = (f'{key}="{text(value)}"' for key, value in attributes.items() if value)
    return " ".join((name, *pairs))


def text(value: str) -> str:
    """Text for an element or an attribute; what XML 1.0 cannot hold becomes a space."""
    return escape(one_line(value))


def element(name: str, attributes: dict[str, str], inner: str = "") -> str:
    """An element on one line; ``inner`` is markup already."""
    start = opened(name, attributes)
    return f"<{start}>{inner}</{name}>" if inner else f"<{start}/>"
