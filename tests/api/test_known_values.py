"""What can be said of a value that is not written out."""

import ast

import pytest

from gradio_patterns.api.conditions import SOMETHING
from gradio_patterns.api.known_values import certain
from gradio_patterns.app import UNKNOWN
from gradio_patterns.app.parsing import read_app
from gradio_patterns.findings.finding import Target


def of(expression: str) -> object:
    text = f"import os\nimport gradio as gr\nfrom .style import CSS, theme\n\nx = {expression}\n"
    app = read_app(text, "app.py", Target((5, 50, 0), "5.50.0", "test"))
    statement = app.tree.body[-1]
    assert isinstance(statement, ast.Assign)
    return certain(app, statement.value, app.walked.module.place)


@pytest.mark.parametrize(
    "expression",
    [
        "gr.themes.Soft()", "gr.themes.Base().set(color='red')", "CSS", "f'{CSS}'",
        "os.path.join('a', 'b')", "open('x').read()", "theme or gr.themes.Soft()",
        "[theme]", "lambda: 1", "'a' if theme else 'b'",
    ],
)  # fmt: skip
def test_some_object(expression: str) -> None:
    assert of(expression) is SOMETHING


@pytest.mark.parametrize(
    "expression",
    ["theme", "theme()", "os.environ.get('X')", "theme and 'a'", "'a' if theme else None", "True"],
)
def test_may_be_none(expression: str) -> None:
    assert of(expression) is UNKNOWN


def test_a_tuple_whose_items_are_computed() -> None:
    assert of("(len(CSS), 'fixed')") == (SOMETHING, "fixed")
