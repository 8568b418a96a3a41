"""Where a body is over without a return."""

import ast

import pytest

from flow.flowing import app_of
from gradio_patterns.app import Function
from gradio_patterns.flow.fallthrough import where_it_ends


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("if x:\n        return 1\n    print(x)", 4),
        ("try:\n        return 1\n    except OSError:\n        print(x)", 4),
        (
            "with x:\n        try:\n            return 1\n        except:\n            pass",
            5,
        ),
        ("try:\n        return 1\n    except OSError:\n        raise", None),
        ("if x:\n        return 1\n    elif y:\n        return 2", None),
        ("for a in x:\n        return a", None),
        ("return 1", None),
    ],
)
def test_where(body: str, line: int | None) -> None:
    app = app_of(f"def f(x):\n    {body}\n")
    node = app.tree.body[0]
    assert isinstance(node, ast.FunctionDef)
    found = where_it_ends(Function(node, app.walked.functions[node]))
    assert (found and found.lineno) == line  # type: ignore[attr-defined]
