"""Functions of other modules of the project are entered."""

from __future__ import annotations

from pathlib import Path

from gradio_patterns.app import App, read_app
from gradio_patterns.findings.finding import Target
from gradio_patterns.flow import results, uses

APP = """
import gradio as gr
import helpers
from helpers import size, problem
def f(picture):
    return size(picture)
def g(picture):
    return helpers.problem("none")
i, o, b = gr.Image(), gr.Image(), gr.Button()
b.click(f, i, o)
b.click(g, i, o)
"""
HELPERS = """
def size(value):
    return value.shape
def problem(text):
    return f"There is a problem: {text}"
"""


def project(folder: Path) -> App:
    (folder / "pyproject.toml").write_text("")
    (folder / "helpers.py").write_text(HELPERS)
    (folder / "app.py").write_text(APP)
    return read_app(APP, str(folder / "app.py"), Target((6, 31, 0), "6.31.0", "test"))


def test_what_a_function_elsewhere_does_with_an_input(tmp_path: Path) -> None:
    app = project(tmp_path)
    (use,) = uses(app, app.events[0])
    assert (use.how, use.name) == ("attribute", "shape")
    assert use.function is not None
    assert use.function.name == "size"


def test_what_it_gives(tmp_path: Path) -> None:
    app = project(tmp_path)
    (result,) = results(app, app.events[1])
    assert {atom.kind for atom in result.value} == {"text"}


def test_a_snippet_without_a_folder_knows_no_other_module() -> None:
    app = read_app(APP, "app.py", Target((6, 31, 0), "6.31.0", "test"))
    assert [(use.how, use.name) for use in uses(app, app.events[0])] == [("call", "helpers.size")]
