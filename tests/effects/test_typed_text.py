"""Text that reaches a call as the visitor typed it."""

from __future__ import annotations

import pytest

from gradio_patterns.effects.typed_text import typed
from reading import read

TAIL = """
with gr.Blocks() as demo:
    box, pick = gr.Textbox(), gr.Dropdown(["a"])
    box.submit(f, [box, pick], box)
"""


def names(body: str, helpers: str = "") -> dict[str, dict[str, str]]:
    handler = f"def f(t, c):\n    {body}\n    eval('1')\n"
    app = read(f"import os\nimport gradio as gr\n{helpers}\n{handler}{TAIL}")
    return {one.function.name: one.names for one in typed(app)}


@pytest.mark.parametrize(
    "body",
    [
        "y = t",
        "y = f'a {t}'",
        "y = 'a' + t.strip()",
        "y = '{}'.format(t)",
        "y = os.path.join('a', t)",
    ],
)
def test_followed(body: str) -> None:
    assert names(body)["f"]["y"] == "t"


@pytest.mark.parametrize(
    "body",
    [
        "t = g(t); y = t",
        "y = t\n    if t not in ['a']: raise ValueError",
        "y = t\n    if t.isalnum(): pass",
        "g(t); y = t",
    ],
)
def test_checked(body: str) -> None:
    helpers = "def g(a):\n    if a: raise ValueError\n    return a\n"
    assert "f" not in names(body, helpers)


def test_a_choice_is_not_typed() -> None:
    assert names("y = c")["f"] == {"t": "t"}


def test_through_a_function() -> None:
    found = names("return g(1, b=t)", "def g(a, b):\n    eval(b)\n")
    assert found["g"] == {"b": "t"}


def test_an_empty_text_may_be_asked_for() -> None:
    assert names("if not t: return ''\n    if t == '': return ''\n    y = t")["f"]["y"] == "t"
