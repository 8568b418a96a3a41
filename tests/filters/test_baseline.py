"""Fingerprints and the baseline file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import fakes
from gradio_patterns.filters import baseline
from gradio_patterns.findings.diagnostics import BROKEN_BASELINE, Refused
from gradio_patterns.findings.finding import Finding, Target


def made(text: str, path: str = "a.py") -> list[Finding]:
    target = Target((6, 31, 0), "6.31.0", "test")
    findings = fakes.review_source(text, path, target, fakes.index()).findings
    return baseline.with_fingerprints(findings, path)


def prints(text: str, path: str = "a.py") -> list[str]:
    return [finding.fingerprint for finding in made(text, path)]


def test_moved_and_indented_lines_keep_their_fingerprint() -> None:
    assert prints("bad()\n") == prints("x = 1\n\nif x:\n    bad()\n")


def test_equal_lines_differ_and_keep_their_order() -> None:
    one, two = prints("bad()\nbad()\n")
    assert one != two
    assert prints("x\nbad()\ny\nbad()\n") == [one, two]


def test_rule_line_and_path_count() -> None:
    seen = {*prints("bad()"), *prints("risky()"), *prints("bad( )"), *prints("bad()", "b.py")}
    assert len(seen) == 4


def test_a_fingerprint_never_changes() -> None:
    assert prints("bad()\n") == ["8b7df7af12ba923c"]


def test_there_and_back(tmp_path: Path) -> None:
    findings = made("bad()\nrisky()\n")
    text = baseline.dump(findings)
    (tmp_path / "known.json").write_text(text)
    known = baseline.load(str(tmp_path / "known.json"))
    assert known == {finding.fingerprint: "a.py" for finding in findings}
    assert baseline.dump(reversed(findings)) == text


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"format": "x"}', '{"format": "gradio-patterns/baseline-v1"}']
)
def test_broken_baselines(text: str, tmp_path: Path) -> None:
    (tmp_path / "known.json").write_text(text)
    with pytest.raises(Refused) as error:
        baseline.load(str(tmp_path / "known.json"))
    assert error.value.diagnostic.code == BROKEN_BASELINE
    with pytest.raises(Refused, match="write-baseline"):
        baseline.load(str(tmp_path / "none.json"))


def test_paths_start_at_the_repository(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert baseline.Roots("/elsewhere").path_from(str(inner), "x.py") == "a/b/x.py"
    assert json.loads(baseline.dump([]))["findings"] == []
