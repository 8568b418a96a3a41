"""What of a body's values comes from the visitor."""

from __future__ import annotations

import pytest

from gradio_patterns.effects.reachable import runs_of, told_in
from gradio_patterns.effects.visitor_values import CHOICE, DEED, FILE, LUCK, TEXT, WHO
from reading import read

TAIL = """
with gr.Blocks() as demo:
    box, file, pick, state = gr.Textbox(), gr.File(), gr.Dropdown([1]), gr.State()
    box.submit(f, [box, file, pick], box)
"""


def told(body: str, helpers: str = "", function: str = "f") -> dict[str, frozenset[str]]:
    app = read(
        f"import random\nimport gradio as gr\n{helpers}\n"
        f"def f(t, u, c, event: gr.SelectData, request: gr.Request):\n    {body}\n{TAIL}"
    )
    ((handler, _),) = app.handlers
    every = told_in(app, handler)
    for run in runs_of(app, handler):
        if run.function.name == function:
            return every[id(run.function.node)]
    raise AssertionError(function)


def test_parameters_are_told_by_their_kind() -> None:
    known = told("return t")
    assert known["t"] == {TEXT}
    assert known["u"] == {FILE}
    assert known["c"] == {CHOICE}
    assert known["event"] == {DEED}
    assert known["request"] == {WHO}


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        ("y = t.strip()", {TEXT}),
        ("y = [t, c]", {TEXT, CHOICE}),
        ("y = len(t)", None),
        ("y = t == 'a'", None),
        ("y = random.random()", {LUCK}),
        ("z = u; y = z", {FILE}),
        ("for y in t.split(): pass", {TEXT}),
        ("args = dict(a=t, b=1); y = args['b']", None),
        ("args = dict(a=t, b=1); y = args['a']", {TEXT}),
    ],
)
def test_what_is_made_of_them(body: str, labels: set[str] | None) -> None:
    assert told(body).get("y", frozenset()) == (labels or frozenset())


def test_functions_are_told_what_they_are_handed() -> None:
    helpers = "def g(a, b, *, k=None):\n    return a\n"
    known = told("return g(t, 1, k=u)", helpers, "g")
    assert known["a"] == {TEXT}
    assert "b" not in known
    assert known["k"] == {FILE}


def test_fields_of_an_object_are_told_apart_in_the_function_it_is_handed_to() -> None:
    helpers = "def g(args):\n    y = args.a\n    z = args.b\n    return y\n"
    known = told("args = dict(a=t, b=1)\n    return g(args)", helpers, "g")
    assert known["y"] == {TEXT}
    assert "z" not in known
