"""Signatures as plain data."""

from __future__ import annotations

import ast
import enum
import inspect
import re
import sys
from typing import Any

KINDS = {
    inspect.Parameter.POSITIONAL_ONLY: "/",
    inspect.Parameter.POSITIONAL_OR_KEYWORD: "",
    inspect.Parameter.VAR_POSITIONAL: "*",
    inspect.Parameter.KEYWORD_ONLY: "k",
    inspect.Parameter.VAR_KEYWORD: "**",
}
REQUIRED = None
LONGEST_DEFAULT = 80


def default_text(value: Any) -> str | None:
    """A default as source text where it is a plain value, else ``<what it is>``."""
    if value is inspect.Parameter.empty:
        return REQUIRED
    if isinstance(value, enum.Enum):
        return f"<{type(value).__name__}.{value.name}>"
    if isinstance(value, type):
        return f"<{value.__name__}>"
    if value is None or isinstance(value, (bool, int, float, str, bytes, list, tuple, dict, set)):
        text = repr(value)
        of_this_machine = " at 0x" in text or "/tmp" in text or sys.prefix in text
        if not of_this_machine and len(text) <= LONGEST_DEFAULT:
            return text
        return f"<{type(value).__name__}>"
    name = getattr(value, "__name__", None) if callable(value) else None
    return f"<{name or type(value).__name__}>"


def annotation_text(annotation: Any) -> str | None:
    if annotation is inspect.Parameter.empty:
        return None
    text = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    return " ".join(text.split())


def literal_options(annotation: str | None) -> list[Any] | None:
    """The values of a ``Literal`` annotation, or None where other strings pass as well."""
    if not annotation or "Literal[" not in annotation:
        return None
    inner = ", ".join(re.findall(r"Literal\[([^\[\]]*)\]", annotation))
    try:
        options: list[Any] = ast.literal_eval(f"[{inner}]")
    except (ValueError, SyntaxError):
        return None
    rest = re.sub(r"Literal\[[^\[\]]*\]", "", annotation)
    return None if re.search(r"\b(str|Any|object)\b", rest) else options


def parameters(function: Any, *, unbound: bool = False) -> list[list[Any]] | None:
    """Rows of ``[name, kind, default, literals, annotation]``; None without a signature."""
    try:
        found = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return None
    if unbound and found:
        found = found[1:]
    rows: list[list[Any]] = []
    for parameter in found:
        annotation = annotation_text(parameter.annotation)
        rows.append([
            parameter.name, KINDS[parameter.kind], default_text(parameter.default),
            literal_options(annotation), annotation,
        ])  # fmt: skip
    return rows


def names(rows: list[list[Any]] | None) -> set[str]:
    return {row[0] for row in rows or ()}
