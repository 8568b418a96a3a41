"""How often each rule was broken."""

from __future__ import annotations

import json

from sample_report import EMPTY, FINDING, REPORT

from gradio_patterns.report import counts
from gradio_patterns.support.dataclass import replace


def test_the_most_frequent_first() -> None:
    rare = replace(FINDING, code="GP001", rule="rare", fix=None, severity="warning")
    report = replace(REPORT, findings=(rare, *[FINDING] * 10))
    lines = counts.render(report).splitlines()
    assert lines[:2] == ["10  GP101 bad-call error [10 fixable]", " 1  GP001 rare warning"]
    assert lines[2] == "c.py:1: error GP003 syntax-error: line 1: no"
    assert lines[-1].endswith("INCOMPLETE")
    assert "\x1b[1;31merror" in counts.render(report, color=True)
    assert [row["count"] for row in json.loads(counts.render(report, "json"))] == [10, 1]


def test_nothing_found() -> None:
    assert counts.render(EMPTY).startswith("0 findings; ")
    assert json.loads(counts.render(EMPTY, "json")) == []
