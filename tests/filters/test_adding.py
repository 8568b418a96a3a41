"""Comments that silence: where they are put, that they work, that the code stays the same."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fakes
from gradio_patterns.cli import main
from gradio_patterns.filters import adding
from gradio_patterns.findings.finding import Finding, Position, Target
from gradio_patterns.support.dataclass import replace

TARGET = Target((6, 31, 0), "6.31.0", "a test")


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes.install(monkeypatch)


def found(text: str) -> list[Finding]:
    return fakes.review_source(text, "app.py", TARGET, fakes.RULES.values()).findings


def silenced(text: str, reason: str = "") -> str:
    return adding.silenced(text, found(text), reason).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("bad()\n", "bad()  # gradio-patterns: ignore[bad-call]\n"),
        ("bad()", "bad()  # gradio-patterns: ignore[bad-call]"),
        ("bad()   \r\n", "bad()  # gradio-patterns: ignore[bad-call]\r\n"),
        ("bad(); risky()\n", "bad(); risky()  # gradio-patterns: ignore[bad-call, risky-call]\n"),
        ("bad()  # noqa\n", "bad()  # noqa  # gradio-patterns: ignore[bad-call]\n"),
        (
            "bad(); risky()  # gradio-patterns: ignore[bad-call] known\n",
            "bad(); risky()  # gradio-patterns: ignore[bad-call, risky-call] known\n",
        ),
        (
            "x = [\n    bad(),\n    1,\n]\n",
            "x = [\n    bad(),  # gradio-patterns: ignore[bad-call]\n    1,\n]\n",
        ),
        (
            'if x:\n    bad("""\n    text""")\n',
            'if x:\n    # gradio-patterns: ignore[bad-call]\n    bad("""\n    text""")\n',
        ),
        ("y = 1 + \\\n    bad()\n", "y = 1 + \\\n    bad()  # gradio-patterns: ignore[bad-call]\n"),
        ("y = bad() + \\\n    1\n", "# gradio-patterns: ignore[bad-call]\ny = bad() + \\\n    1\n"),
        (
            'y = """\n{}""".format(\n    "é", bad() \\\n    )\n',
            'y = """\n{}""".format(\n    # gradio-patterns: ignore[bad-call]\n'
            '    "é", bad() \\\n    )\n',
        ),
        ("# gradio-patterns: ignore\nbad()\n",
         "# gradio-patterns: ignore\nbad()  # gradio-patterns: ignore[bad-call]\n"),
    ],
)  # fmt: skip
def test_where_it_is_put(before: str, after: str) -> None:
    assert silenced(before) == after
    assert adding.silenced(after, []).text == after


def test_the_reason_stands_behind_it() -> None:
    after = silenced("bad()\n", "an old app")
    assert after == "bad()  # gradio-patterns: ignore[bad-call] an old app\n"


def test_what_has_no_place_is_left_and_code_never_changes() -> None:
    text = "bad()\n"
    odd = replace(found(text)[0], start=Position(1, 1), code="GP010")
    assert adding.silenced(text, [odd]).rounds == ()
    inside = 'x = """\nbad()\n"""\n'
    stray = replace(found(text)[0], start=Position(2, 1))
    made = adding.silenced(inside, [stray]).text
    assert ast.dump(ast.parse(made)) == ast.dump(ast.parse(inside))


PARTS = st.sampled_from(
    ("bad()", "risky()", "(bad(),\n  risky())", "'''\n'''", "x = \\\n  bad()", "f'{bad()}'",
     "if bad():\n  risky()", "@bad\ndef f(a=risky()):\n  '''d'''", "# note", "", "bad();mild()",
     "[\n bad(), # c\n '''\n''', risky()]", "y = 1  # gradio-patterns: ignore[bad-call] so")
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(PARTS, max_size=6), st.sampled_from(("\n", "\r\n")))
def test_whatever_it_is_the_findings_are_gone(parts: list[str], newline: str) -> None:
    text = "".join(f"{part}\n" for part in parts).replace("\n", newline)
    with pytest.MonkeyPatch.context() as patch:
        fakes.install(patch)
        fixed = adding.silenced(text, found(text))
        assert ast.dump(ast.parse(fixed.text)) == ast.dump(ast.parse(text))
        from gradio_patterns.filters import comments, suppressions

        kept, _ = suppressions.silence(comments.read(fixed.text), found(fixed.text), set())
        assert kept == []


def test_the_option(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "import gradio\nbad()\nrisky()\n"
    (tmp_path / "app.py").write_text(text)
    cells = [
        {"cell_type": "code", "source": ["import gradio\n", "bad()"]},
        {"cell_type": "code", "source": "x = 1\nrisky('''\n''')\n"},
    ]
    (tmp_path / "n.ipynb").write_text(json.dumps({"cells": cells}))
    assert main(["check", "--add-ignores", "--diff-only"]) == 0
    shown = capsys.readouterr()
    assert "+bad()  # gradio-patterns: ignore[bad-call]" in shown.out
    assert shown.err == "4 comments to write in 2 files\n"
    assert (tmp_path / "app.py").read_text() == text
    assert main(["check", "--add-ignores", "--reason", "old"]) == 0
    assert capsys.readouterr().out == "4 comments written in 2 files\n"
    written = (tmp_path / "app.py").read_text()
    assert "bad()  # gradio-patterns: ignore[bad-call] old\n" in written
    document = json.loads((tmp_path / "n.ipynb").read_text())
    assert document["cells"][0]["source"][1] == "bad()  # gradio-patterns: ignore[bad-call] old"
    assert main(["check"]) == 0
    assert "4 suppressed" in capsys.readouterr().out
    assert main(["check", "--add-ignores"]) == 0
    assert capsys.readouterr().out == "0 comments written in 0 files\n"
    assert (tmp_path / "app.py").read_text() == written


def test_a_file_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "app.py").write_text("import gradio\nbad()\n")
    monkeypatch.setattr("os.access", lambda *_: False)
    assert main(["check", "--add-ignores"]) == 1
    captured = capsys.readouterr()
    assert "app.py:2: bad-call is not silenced" in captured.out
    assert "GP011 cannot-write" in captured.err
