"""What an expression is where nobody chooses otherwise."""

import ast

import pytest

from gradio_patterns.app.defaults import defaults_of
from gradio_patterns.app.parsing import read_app
from gradio_patterns.findings.finding import Target

HEAD = """import argparse, os
parser = argparse.ArgumentParser()
parser.add_argument("-p", "--the-port", default=80)
parser.add_argument("--quiet", dest="loud", action="store_false")
args = parser.parse_args()
"""


def of(expression: str) -> list[tuple[object, str]]:
    app = read_app(f"{HEAD}\nx = {expression}\n", "app.py", Target((6, 31, 0), "6.31.0", "test"))
    statement = app.tree.body[-1]
    assert isinstance(statement, ast.Assign)
    found = defaults_of(app, statement.value, app.walked.module.place)
    return [(one.value, one.chosen_by) for one in found]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("'a'", [("a", "written")]),
        ("os.getenv('X', 'a')", [("a", "environment")]),
        ("os.environ.get('X', default='a')", [("a", "environment")]),
        ("os.getenv('X') or 'a'", [("a", "environment")]),
        ("os.getenv('X', 'a' if args else 'b')", [("a", "environment"), ("b", "environment")]),
        ("args.the_port", [(80, "option")]),
        ("args.loud", [(True, "option")]),
        ("args.other", []),
        ("os.getenv('X')", []),
        ("'a' if args else args.other", []),
    ],
)
def test_default(expression: str, expected: list[tuple[object, str]]) -> None:
    assert of(expression) == expected


@pytest.mark.parametrize(
    ("call", "expected"), [("", ["a"]), ("f()", ["a"]), ("f(x='b')", []), ("f('b')", [])]
)
def test_parameter_counts_where_no_call_passes_another(call: str, expected: list[str]) -> None:
    text = f"def f(x='a'):\n    y = x\n{call}\n"
    app = read_app(text, "app.py", Target((6, 31, 0), "6.31.0", "test"))
    function = app.tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    statement = function.body[0]
    assert isinstance(statement, ast.Assign)
    place = app.walked.functions[function].place
    assert [one.value for one in defaults_of(app, statement.value, place)] == expected
