"""Conditions of Gradio's own notices, decided from literal values."""

from __future__ import annotations

import pytest

from gradio_patterns.api.conditions import SOMETHING, UNKNOWN, holds


@pytest.mark.parametrize(
    ("condition", "values", "expected"),
    [
        ("", {}, True),
        ("theme is not None", {"theme": "soft"}, True),
        ("theme is not None", {"theme": None}, False),
        ("theme is not None", {"theme": UNKNOWN}, None),
        ("theme is not None", {}, None),
        ("theme is not None", {"theme": SOMETHING}, True),
        ("theme is None", {"theme": SOMETHING}, False),
        ("theme == 'x'", {"theme": SOMETHING}, None),
        ("theme", {"theme": SOMETHING}, None),
        ("show_api is not True", {"show_api": False}, True),
        ("type not in ['numpy', 'pil']", {"type": "file"}, True),
        ("type not in ['numpy', 'pil']", {"type": "pil"}, False),
        ("isinstance(rows, tuple)", {"rows": (2, "fixed")}, True),
        ("isinstance(rows, (int, list))", {"rows": (2, "fixed")}, False),
        ("isinstance(rows, Sequence)", {"rows": 2}, None),
        ("a and b", {"a": False}, False),
        ("a and b", {"a": True}, None),
        ("a or b", {"a": True}, True),
        ("not a", {"a": 0}, True),
        ("len(a) == 2", {"a": [1, 2]}, True),
        ("a > b", {"a": "x", "b": 1}, None),
        ("a.lower() in ['x']", {"a": "x"}, None),
        ("1 < a < 3", {"a": 2}, None),
    ],
)
def test_three_answers(condition: str, values: dict[str, object], expected: bool | None) -> None:
    assert holds(condition, values) is expected
