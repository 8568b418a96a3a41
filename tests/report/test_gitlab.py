"""GitLab's code quality report: its fields, and fingerprints that stay when lines move."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sample_report import EMPTY, FINDING, REPORT, TARGET

from gradio_patterns.engine.pipeline import review_paths
from gradio_patterns.findings.finding import Position, Report
from gradio_patterns.report import render
from gradio_patterns.settings.options import Options
from gradio_patterns.support.dataclass import replace

APP = """import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    demo.load(len, box, box, every=5)
    demo.load(len, box, box, every=5)
demo.launch(share=True)
"""


def issues(report: Report) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = json.loads(render(report, "gitlab"))
    return made


def test_fields() -> None:
    first, in_cell, question, syntax, cell, note = issues(REPORT)
    assert first == {
        "description": "bad() is | called, 100%",
        "check_name": "GP101 bad-call",
        "fingerprint": "0123",
        "severity": "critical",
        "location": {"path": "a b.py", "lines": {"begin": 2, "end": 2}},
    }
    assert in_cell["description"] == "cell 3, line 1: bad() is | called, 100%"
    assert in_cell["location"] == {"path": "n.ipynb", "lines": {"begin": 1, "end": 1}}
    assert (question["severity"], question["check_name"]) == ("info", "GP302 doubtful-call")
    assert (syntax["severity"], syntax["location"]["path"]) == ("critical", "c.py")
    assert (cell["description"], note["severity"]) == ("cell 2, line 1: no", "info")
    assert issues(EMPTY) == []


def test_every_issue_has_its_own_fingerprint() -> None:
    marks = [issue["fingerprint"] for issue in issues(REPORT)]
    assert len(set(marks)) == len(marks)
    assert marks == [issue["fingerprint"] for issue in issues(REPORT)]


def test_paths_are_from_the_root_and_text_is_one_line() -> None:
    odd = replace(FINDING, path="./a.py", message='two\nlines \x1b[31m "quoted"')
    (issue,) = issues(Report(TARGET, findings=(odd,)))
    assert issue["location"]["path"] == "a.py"
    assert issue["description"] == 'two lines  [31m "quoted"'
    long = replace(FINDING, end=Position(9, 1))
    assert issues(Report(TARGET, findings=(long,)))[0]["location"]["lines"]["end"] == 9


def test_fingerprints_stay_when_lines_move(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    options = Options(overrides={"min_severity": "info"})

    def seen(text: str) -> tuple[list[str], list[int]]:
        (tmp_path / "app.py").write_text(text)
        made = issues(review_paths(["app.py"], options))
        begins = [issue["location"]["lines"]["begin"] for issue in made]
        return [issue["fingerprint"] for issue in made], begins

    marks, lines = seen(APP)
    moved_marks, moved_lines = seen("# one\n# two\n" + APP)
    assert len(marks) >= 3
    assert marks == moved_marks
    assert [line + 2 for line in lines] == moved_lines
