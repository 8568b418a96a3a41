"""Taking arguments out of calls: commas, lines and comments."""

from __future__ import annotations

import ast

import pytest

from gradio_patterns.app.source import Source
from gradio_patterns.findings.finding import Edit
from gradio_patterns.fixing import edits
from gradio_patterns.fixing.fixes import apply


def without(text: str, *names: str) -> str | None:
    source = Source(text, "x.py")
    call = ast.parse(text).body[0].value  # type: ignore[attr-defined]
    gone = [keyword for keyword in call.keywords if keyword.arg in names]
    made: list[Edit] = []
    for edit in edits.remove_keywords(source, call, gone):
        if edit is None:
            return None
        made.append(edit)
    return apply(text, sorted(made, key=lambda edit: edit.start))


@pytest.mark.parametrize(
    ("text", "names", "after"),
    [
        ("f(1, a=2, b=3)", "a b", "f(1)"),
        ("f(a=2, b=3, c=4)", "b c", "f(a=2)"),
        ("f(a=2, b=3, c=4)", "a c", "f(b=3)"),
        ("f(\n    a=2,\n    b=3,\n    c=4,\n)", "b c", "f(\n    a=2,\n)"),
        ('f(a="#fff", b=1)', "a", "f(b=1)"),
        ('f(\n    a="""\n#x {}\n""",\n    b=1,\n)', "a", "f(\n    b=1,\n)"),
        ("f(a=[\n    1,  # one\n], b=2)", "a", None),
    ],
)
def test_remove_keywords(text: str, names: str, after: str | None) -> None:
    assert without(text, *names.split()) == after
