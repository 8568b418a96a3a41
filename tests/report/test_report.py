"""The formats, each on one report that has everything."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sample_report import EMPTY, FINDING, REPORT, TARGET

import fakes
from gradio_patterns.findings.finding import Position, Report, Target
from gradio_patterns.report import FORMATS, render
from gradio_patterns.support.dataclass import replace


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    fakes.install(monkeypatch)


def test_concise() -> None:
    assert render(REPORT) == (
        "a b.py:2:10 error GP101 bad-call: bad() is | called, 100% [fix: safe]\n"
        "n.ipynb:cell 3:1:1 info GP101 bad-call: bad() is | called, 100% [fix: safe]\n"
        "a b.py:2:10 question GP302 doubtful-call: Is it so?\n"
        "c.py:1: error GP003 syntax-error: line 1: no\n"
        "n.ipynb: error GP007 notebook-cell: no\n"
        "a b.py:2: note GP014 fix-dropped: dropped\n"
        "2 findings (1 error, 1 info, 2 fixable with --fix), 1 question, 2 suppressed;"
        " 2 files reviewed, 40 without Gradio, 1 not reviewed;"
        " Gradio 6.31.0 (requirements.txt:3); INCOMPLETE\n"
    )


def test_concise_with_fixes() -> None:
    lines = render(REPORT, show_fixes=True).splitlines()
    assert lines[1:4] == ["fix (safe): call good", "-x = 'é'; bad()", "+x = 'é'; good()"]


def test_full() -> None:
    text = render(REPORT, "full")
    assert text.startswith(
        "a b.py:2:10 error GP101 bad-call: bad() is | called, 100% [fix: safe]\n"
        "  1 | import gradio\n"
        "  2 | x = 'é'; bad()\n"
        "    |          ^^^\n"
        "  3 | last\n"
        "  fix (safe): call good\n"
        "  -x = 'é'; bad()\n"
        "  +x = 'é'; good()\n"
        "  see https://example.org/rules/bad-call/\n"
        "\n"
        "n.ipynb:cell 3:1:1 info"
    )
    assert "\n  1 | bad()\n    | ^^^\n" in text
    assert "\x1b[1;31merror\x1b[0m" in render(REPORT, "full", color=True)


def test_full_without_the_text() -> None:
    text = render(replace(REPORT, texts={}), "full")
    assert "  2 | x = 'é'; bad()\n    |          ^^^\n  fix (safe): call good\n  see" in text


def test_frames_show_no_control_characters() -> None:
    odd = replace(FINDING, snippet="x\x1b[31m" + "y" * 500, start=Position(2, 1))
    text = render(Report(TARGET, findings=(odd,)), "full")
    assert "\x1b" not in text
    assert all(len(line) < 250 for line in text.splitlines())


def test_json_is_the_contract() -> None:
    document = json.loads(render(REPORT, "json"))
    assert list(document) == [
        "format", "tool", "target", "complete", "files", "findings", "questions", "errors",
    ]  # fmt: skip
    assert document["format"] == "gradio-patterns/report-v1"
    assert document["tool"]["name"] == "gradio-patterns"
    assert document["target"] == {"gradio": "6.31.0", "source": "requirements.txt:3"}
    assert document["complete"] is False
    assert document["files"] == {"reviewed": 2, "without_gradio": 40, "failed": 1}
    assert document["findings"][0] == {
        "code": "GP101",
        "rule": "bad-call",
        "category": "structure",
        "severity": "error",
        "confidence": "high",
        "message": "bad() is | called, 100%",
        "path": "a b.py",
        "start": {"line": 2, "column": 10},
        "end": {"line": 2, "column": 13},
        "fix": {
            "applicability": "safe",
            "message": "call good",
            "edits": [
                {
                    "start": {"line": 2, "column": 10},
                    "end": {"line": 2, "column": 13},
                    "content": "good",
                }
            ],
        },
        "url": "https://example.org/rules/bad-call/",
        "fingerprint": "0123",
    }
    assert document["findings"][1]["start"] == {"line": 1, "column": 1, "cell": 3}
    assert document["questions"] == [
        {"rule": "doubtful-call", "question": "Is it so?", "path": "a b.py", "line": 2}
    ]
    assert document["errors"][0] == {"code": "GP003", "path": "c.py", "message": "line 1: no"}
    assert json.loads(render(EMPTY, "json"))["complete"] is True
    no_fix = Report(TARGET, findings=(replace(FINDING, fix=None),))
    assert json.loads(render(no_fix, "json"))["findings"][0]["fix"] is None


def sarif(report: Report) -> Any:
    (run,) = json.loads(render(report, "sarif"))["runs"]
    return run


def test_sarif() -> None:
    run = sarif(REPORT)
    assert run["columnKind"] == "unicodeCodePoints"
    (rule,) = run["tool"]["driver"]["rules"]
    assert (rule["id"], rule["name"]) == ("GP101", "bad-call")
    first, in_cell, commented, known = run["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "a%20b.py", "uriBaseId": "SRCROOT"}
    assert place["region"] == {"startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 13}
    replacement = first["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"] == {"text": "good"}
    assert first["partialFingerprints"] == {"gradioPatterns/v1": "0123"}
    assert (first["level"], in_cell["level"]) == ("error", "note")
    assert "region" not in in_cell["locations"][0]["physicalLocation"]
    assert in_cell["locations"][0]["logicalLocations"][0]["name"] == "cell 3, line 1"
    assert commented["suppressions"] == [{"kind": "inSource", "justification": "why"}]
    assert known["suppressions"][0]["kind"] == "external"
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    levels = [note["level"] for note in invocation["toolExecutionNotifications"]]
    assert levels == ["error", "error", "note"]
    assert sarif(EMPTY)["results"] == []


def test_github() -> None:
    lines = render(REPORT, "github").splitlines()
    assert lines[0] == (
        "::error file=a b.py,line=2,endLine=2,col=10,endColumn=12,title=GP101 bad-call"
        "::bad() is | called, 100%25"
    )
    assert lines[1] == (
        "::notice file=n.ipynb,title=GP101 bad-call::cell 3, line 1: bad() is | called, 100%25"
    )
    assert lines[2] == "::notice file=a b.py,line=2,title=GP302 doubtful-call::Is it so?"
    assert lines[3] == "::error file=c.py,title=GP003 syntax-error,line=1::line 1: no"
    odd = replace(FINDING, path="a,b:c.py", message="one\ntwo")
    line = render(Report(TARGET, findings=(odd,)), "github").splitlines()[0]
    assert "file=a%2Cb%3Ac.py," in line
    assert line.endswith("::one%0Atwo")


def test_markdown() -> None:
    text = render(REPORT, "markdown")
    assert (
        "| `a b.py:2:10` | error | [GP101 bad-call](https://example.org/rules/bad-call/)"
        " | bad() is \\| called, 100% \\[fix: safe\\] |\n"
    ) in text
    assert "- [ ] `a b.py:2:10` doubtful-call: Is it so?" in text
    assert "- c.py:1: error GP003 syntax-error: line 1: no" in text


@pytest.mark.parametrize("form", FORMATS)
def test_every_format(form: str) -> None:
    for report in (REPORT, EMPTY):
        text = render(report, form)
        assert text.endswith("\n")
        assert "Gradio" in text or "gradio" in text or form in ("gitlab", "checkstyle")
    odd = replace(FINDING, message="two\nlines \x1b[31m", path="a\n::error::b.py")
    made = render(Report(TARGET, findings=(odd,), texts={}), form)
    assert "\x1b" not in made
    if form != "json" and form != "sarif":
        assert not any(line.startswith("::error::") for line in made.splitlines())


def test_several_targets_and_cut_findings() -> None:
    other = Target((5, 1, 0), "5.1.0", "sub/requirements.txt:1")
    line = render(replace(EMPTY, cut=3, targets={"a.py": other})).splitlines()[-1]
    assert line == (
        "3 findings (3 not shown); 0 files reviewed; Gradio 6.31.0 (requirements.txt:3),"
        " 5.1.0 (sub/requirements.txt:1)"
    )
