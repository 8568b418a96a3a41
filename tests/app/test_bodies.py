"""What a function's body does with its names."""

from __future__ import annotations

import ast

import pytest

from gradio_patterns.app import App, Function
from gradio_patterns.app.bodies import (
    asks_who,
    changed_in_place,
    changes_in_place,
    defined_outside,
    imports_any,
    mentions,
    module_container,
    names_in,
    reached,
    rebinds,
    unused,
)  # fmt: skip
from reading import read


def function(app: App, name: str = "f") -> Function:
    node = next(n for n in ast.walk(app.tree) if getattr(n, "name", "") == name)
    assert isinstance(node, ast.FunctionDef)
    return Function(node, app.walked.functions[node])


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        ("x.append(1)", True),
        ("x[0] = 1", True),
        ("del x[0]", True),
        ("x.y = 1", True),
        ("x.sort()", True),
        ("y = x[0]", False),
        ("x.index(1)", False),
        ("x = list(x); x.append(1)", False),
        ("y = [x for x in y]; x.append(1)", False),
    ],
)
def test_an_object_changed_in_place(line: str, changed: bool) -> None:
    found = changed_in_place(function(read(f"def f(x, y):\n    {line}\n")), "x")
    assert (found is not None) is changed


def test_changes_tell_every_name() -> None:
    f = function(read("def f(x, y):\n    x.add(1)\n    y[1] = 2\n    z = 1\n"))
    assert [name for name, _ in changes_in_place(f)] == ["x", "y"]
    assert rebinds(f, "z")
    assert not rebinds(f, "x")


def test_names_in_an_expression() -> None:
    node = ast.parse("a.b(c, d=lambda: e)", mode="eval").body
    assert names_in(node) == {"a", "c", "e"}
    assert mentions(node, {"e"})
    assert not mentions(node, {"b", "d"})


@pytest.mark.parametrize(
    ("text", "inside", "at_module_level"),
    [
        ("X = []\ndef f():\n    return X\n", False, True),
        ("X = []\ndef f(X):\n    return X\n", True, False),
        ("X = []\ndef f():\n    global X\n    X = {}\n", False, False),
        ("X = make()\ndef f():\n    return X\n", False, False),
        ("def g():\n    X = []\n    def f():\n        return X\n", False, False),
    ],
)
def test_where_a_free_name_belongs(text: str, inside: bool, at_module_level: bool) -> None:
    app = read(text)
    f = function(app)
    assert (defined_outside(f, "X") is None) is inside
    assert module_container(app, f, "X") is at_module_level


@pytest.mark.parametrize(
    ("signature", "asks"),
    [("r: gr.Request", True), ("p: gr.OAuthProfile | None", True), ("x: str", False), ("r", False)],
)
def test_who_asks_for_the_user(signature: str, asks: bool) -> None:
    assert asks_who(function(read(f"import gradio as gr\ndef f({signature}): pass\n"))) is asks


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("import torch", True),
        ("import torch.nn as nn", True),
        ("from torch import nn", True),
        ("from .torch import nn", False),
        ("import torchless", False),
    ],
)
def test_packages_a_module_imports(line: str, found: bool) -> None:
    assert imports_any(read(line), frozenset({"torch"})) is found


def test_reached_follows_calls_once_and_stays_in_the_file() -> None:
    app = read(
        "def f():\n    g()\n    print(h())\n"
        "def g():\n    h()\n    f()\n"
        "def h():\n    return elsewhere()\n"
        "def lonely():\n    f()\n"
    )
    assert [each.name for each in reached(app, function(app))] == ["f", "g", "h"]
    assert [each.name for each in reached(app, function(app, "h"))] == ["h"]


@pytest.mark.parametrize(
    ("lines", "thrown_away"),
    [
        ("box.click(cancels=[])", True),
        ("stop = box.click(cancels=[])", True),
        ("one = two = box.click(cancels=[])", True),
        ("stop = box.click(cancels=[])\nprint(stop)", False),
        ("box.stop = box.click(cancels=[])", False),
        ("one = box.stop = box.click(cancels=[])", False),
        ("print(box.click(cancels=[]))", False),
    ],
)
def test_unused(lines: str, thrown_away: bool) -> None:
    app = read(f"import gradio as gr\nbox = gr.Button()\n{lines}\n")
    call = next(event.call for event in app.events)
    assert unused(app, call) is thrown_away
