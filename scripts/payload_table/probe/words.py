"""A value in words: its type, its shape, what its containers hold.

Sizes of the samples are given the name of what they measure, so that the words are true of
every value of the kind and not of the sample alone.
"""

from __future__ import annotations

import os
from typing import Any

SIZES = {40: "height", 60: "width", 800: "samples", 2: "2", 3: "3", 4: "4", 1: "1"}
"""The sizes that ``cases.samples`` uses."""


def words(value: Any, depth: int = 0) -> str:
    """``"PIL image RGB"``, ``"list of str"``, ``"(int, array (samples) int16)"``."""
    kind = type(value)
    module = kind.__module__.partition(".")[0]
    if value is None:
        return "None"
    if isinstance(value, str):
        return _text(value)
    if module == "PIL":
        return f"PIL image {value.mode}"
    if module == "numpy" and hasattr(value, "shape") and value.shape != ():
        shape = ", ".join(SIZES.get(size, "n") for size in value.shape)
        return f"NumPy array ({shape}) {value.dtype}"
    if module in ("numpy", "pandas", "polars", "datetime"):
        return f"{module}.{kind.__name__}"
    if depth < 3 and isinstance(value, dict):
        return _dict(value, depth)
    if depth < 3 and isinstance(value, tuple):
        return f"({', '.join(words(part, depth + 1) for part in value)})"
    if depth < 3 and isinstance(value, list):
        return _list(value, depth)
    if module == "tempfile" or hasattr(value, "read"):
        return "open file"
    return kind.__name__


def _text(value: str) -> str:
    if value == "":
        return 'str ""'
    if os.path.isabs(value) and os.path.exists(value):
        return "str (path of a folder)" if os.path.isdir(value) else "str (path of a file)"
    return type(value).__name__ if type(value).__name__ == "str" else "path with .name"


def _dict(value: dict[Any, Any], depth: int) -> str:
    if not value:
        return "dict, empty"
    if len(value) > 8:
        return "dict"
    return "dict " + ", ".join(f"{key}: {words(part, depth + 1)}" for key, part in value.items())


def _list(value: list[Any], depth: int) -> str:
    if not value:
        return "list, empty"
    kinds = list(dict.fromkeys(words(part, depth + 1) for part in value))
    return "list of " + " or ".join(f"[{kind}]" if " " in kind else kind for kind in kinds)
