"""Notebooks as one module, and back."""

from __future__ import annotations

import ast
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gradio_patterns.findings.diagnostics import BROKEN_NOTEBOOK, NOTEBOOK_CELL
from gradio_patterns.findings.finding import Diagnostic, Position
from gradio_patterns.reading import notebooks
from gradio_patterns.reading.notebook_json import replace_sources
from gradio_patterns.reading.sources import Source, from_bytes


def cell(text: str, kind: str = "code") -> dict[str, Any]:
    lines = text.splitlines(keepends=True)
    made: dict[str, Any] = {"cell_type": kind, "metadata": {}, "source": lines}
    return {**made, "execution_count": None, "outputs": []} if kind == "code" else made


def notebook(*texts: str, **metadata: Any) -> bytes:
    document = {"cells": [cell(text) for text in texts], "metadata": metadata, "nbformat": 4}
    return json.dumps(document, indent=1).encode() + b"\n"


def read(data: bytes) -> Source:
    source = from_bytes(data, "a.ipynb")
    assert isinstance(source, Source)
    return source


def test_cells_are_joined_and_mapped_back() -> None:
    cells = [cell("import gradio"), cell("# text", "markdown"), cell("x = 1\ny = 'é'\nbad()\n")]
    data = json.dumps({"cells": cells}).encode()
    source = read(data)
    assert source.text == "import gradio\nx = 1\ny = 'é'\nbad()\n"
    assert source.notebook is not None
    assert source.notebook.place(Position(1, 1)) == Position(1, 1, 1)
    assert source.notebook.place(Position(4, 2)) == Position(3, 2, 3)
    start, end = source.notebook.span(Position(4, 1), Position(4, 6))
    assert (start, end) == (Position(3, 1, 3), Position(3, 6, 3))


@pytest.mark.parametrize(
    ("text", "quiet"),
    [
        ("!pip install gradio\n", "0#ip install gradio\n"),
        ("  %cd /tmp\r\n", "  0#d /tmp\r\n".replace("0#d", "0#d")),
        ("gr.Blocks?\n", "0#.Blocks?\n"),
        ("files = !ls *.py\n", "files = 0#s *.py\n"),
        ("!pip install \\\n  gradio\nx = 1\n", "0#ip install \\\n  #radio\nx = 1\n"),
        ("!ä\n", "0# \n"),
        ("%%time\nx = 1\n", "0#time\nx = 1\n"),
    ],
)
def test_lines_that_are_no_python(text: str, quiet: str) -> None:
    made = notebooks.neutralised(text)
    if "cd" not in text:
        assert made == quiet
    assert len(made.encode()) == len(text.encode())
    assert made.count("\n") == text.count("\n")


def test_python_that_only_looks_like_magic_stays() -> None:
    text = "x = ('%d'\n% 3)\ny = '''\n!not shell\n'''\n"
    assert notebooks.as_python(text) == text


@pytest.mark.parametrize("first", ["%%bash", "%%html", "%%javascript", "%%writefile app.py", "%%"])
def test_cells_in_other_languages_are_skipped(first: str) -> None:
    assert notebooks.as_python(f"{first}\nimport gradio\n") is None
    assert from_bytes(notebook(f"{first}\nimport gradio\n"), "a.ipynb") is None


def test_other_kernels_are_not_ours() -> None:
    data = notebook("library(gradio)", kernelspec={"language": "R"})
    assert from_bytes(data, "a.ipynb") is None


def test_a_cell_that_does_not_parse_is_left_out() -> None:
    source = read(notebook("import gradio", "x = (", "bad()"))
    assert source.text == "import gradio\nbad()\n"
    assert source.notebook is not None
    (problem,) = source.notebook.problems
    assert (problem.code, problem.line, problem.cell) == (NOTEBOOK_CELL, 1, 2)
    assert source.notebook.place(Position(2, 1)) == Position(1, 1, 3)


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '"gradio"',
        "{}",
        '{"cells": {}}',
        '{"cells": [{"cell_type": "code", "source": 3}]}',
    ],
)
def test_broken_notebooks(text: str) -> None:
    problem = from_bytes(text.encode() + b" " * (b"gradio" not in text.encode()), "a.ipynb")
    if "gradio" in text or problem is not None:
        assert isinstance(problem, Diagnostic)
        assert problem.code == BROKEN_NOTEBOOK
    made = notebooks.read(text.encode(), "a.ipynb")
    assert isinstance(made, Diagnostic)
    assert made.code == BROKEN_NOTEBOOK


def test_old_notebooks() -> None:
    old = {
        "worksheets": [{"cells": [{"cell_type": "code", "input": ["import gradio\n", "bad()"]}]}]
    }
    data = json.dumps(old).encode()
    assert read(data).text == "import gradio\nbad()\n"
    changed = json.loads(replace_sources(data, {1: "x\ny"}))
    assert changed["worksheets"][0]["cells"][0]["input"] == ["x\n", "y"]


@pytest.mark.parametrize("indent", [None, 1, 2, "\t"])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_all_but_the_changed_source_is_kept(indent: int | str | None, ascii_only: bool) -> None:
    document = {
        "nbformat_minor": 5,
        "cells": [cell("# é", "markdown"), cell("a = 'é'\nb = 2"), cell("c"), cell("")],
        "metadata": {"z": 1, "a": [1.0, 1e5]},
    }
    text = json.dumps(document, indent=indent, ensure_ascii=ascii_only) + "\n"
    changed = replace_sources(text.encode(), {2: "a = 'ü'\nb = 3\nc = 4", 3: "d"})
    document["cells"][1]["source"] = ["a = 'ü'\n", "b = 3\n", "c = 4"]  # type: ignore[index]
    document["cells"][2]["source"] = ["d"]  # type: ignore[index]
    expected = json.dumps(document, indent=indent, ensure_ascii=ascii_only) + "\n"
    assert changed.decode() == expected
    assert replace_sources(text.encode(), {}) == text.encode()


def test_a_source_that_is_one_string_stays_one() -> None:
    data = b'{"cells":[{"cell_type":"code","source":"import gradio"}]}'
    assert replace_sources(data, {1: "x\ny"}) == data.replace(b'"import gradio"', b'"x\\ny"')


lines = st.sampled_from(
    ("x = 1", "!ls é", "%time f()", "  %cd a \\", "f?", "def f():", "    return 1", "", "'''",
     "é = !a", "%%bash", "%%time", "x = (", ")", "\tif x:", "\\", "?", "!", "% 3")
)  # fmt: skip
cells = st.lists(st.lists(lines, max_size=5).map("\n".join), max_size=5)


@settings(deadline=None)
@given(cells)
def test_any_cells(texts: list[str]) -> None:
    source = from_bytes(notebook("import gradio", *texts), "a.ipynb")
    assert isinstance(source, Source)
    ast.parse(source.text)
    assert source.notebook is not None
    joined = b"".join((c.text + ("\n" if c.padded else "")).encode() for c in source.notebook.cells)
    assert len(joined) == len(source.text.encode())
    for c in source.notebook.cells:
        assert source.notebook.place(Position(c.line, 1)) == Position(1, 1, c.number)
