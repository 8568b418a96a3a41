"""Path patterns: what they match and what not."""

from __future__ import annotations

import pytest

from gradio_patterns.support.globs import matches


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("*.py", "app.py", True),
        ("*.py", "demo/app.py", True),
        ("demo", "demo/app.py", True),
        ("demo", "a/demo/app.py", True),
        ("demo", "demo2/app.py", False),
        ("demo/*.py", "demo/app.py", True),
        ("demo/*.py", "a/demo/app.py", False),
        ("demo/*.py", "demo/a/app.py", False),
        ("demo/**", "demo/a/app.py", True),
        ("**/app.py", "app.py", True),
        ("**/app.py", "a/b/app.py", True),
        ("./demo/", "demo/app.py", True),
        ("app?.py", "app1.py", True),
        ("app[12].py", "app2.py", True),
        ("app[!12].py", "app2.py", False),
        ("app[.py", "app[.py", True),
        ("a+b.py", "a+b.py", True),
        ("[z-a].py", "b.py", False),
    ],
)
def test_matches(pattern: str, path: str, expected: bool) -> None:
    assert matches(pattern, path) is expected
