"""Both sides of every boundary that a record states are run."""

from pathlib import Path

import pytest
from rule_folders import make_rule, pretend_run, reload

from proving.authoring.checking import problems, versions_of
from proving.authoring.edges import edges
from proving.authoring.record import due
from proving.authoring.releases import core


@pytest.mark.parametrize(
    ("spec", "listed", "wanted"),
    [
        ("", [], set()),
        (">=5.36", [], {"5.35.0", "5.36.2"}),
        (">=5.36", ["5.35.0", "5.36.2"], set()),
        (">=5.36", ["5.36.2"], {"5.35.0"}),
        (">=5.47", ["5.46.0", "5.47.2"], set()),
        (">=5.47", ["5.45.0", "5.48.0"], {"5.46.1", "5.47.0"}),
        ("<5.47.2", ["5.47.0"], {"5.47.1", "5.47.2"}),
        ("<=5.24.0", ["5.24.0"], {"5.24.0", "5.25.0"}),
        (">=4.38,<6", ["5.50.0", "6.31.0"], {"4.37.2", "4.38.0", "6.0.0"}),
        (">=4", ["3.50.2", "4.0.2"], set()),
    ],
)
def test_edges(spec: str, listed: list[str], wanted: set[str]) -> None:
    assert edges([spec], listed) - {*listed} == wanted - {*listed}


def test_a_boundary_of_the_history_counts(tmp_path: Path) -> None:
    facts = [{"gradio": "<5.36", "fact": "It was otherwise."}]
    rule = make_rule(tmp_path, history=facts)
    assert versions_of(rule) == [
        "3.50.2", "4.44.1", "5.0.0", "5.35.0", "5.36.2", "5.50.0", "6.31.0",
    ]  # fmt: skip


def test_a_finer_range_is_stale_until_its_sides_are_run(tmp_path: Path) -> None:
    rule = make_rule(tmp_path)
    pretend_run(rule)
    assert list(problems(rule)) == []
    record = rule.folder / "rule.json"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace('"code"', '"history": [{"gradio": ">=5.36"}], "code"'))
    changed = reload(rule.folder)
    assert list(problems(changed)) == ["stale: not run on 5.35.0, 5.36.2"]
    assert due(changed, versions_of(changed)) == ["5.35.0", "5.36.2"]


def test_everything_is_due_when_the_inputs_changed(tmp_path: Path) -> None:
    rule = make_rule(tmp_path)
    assert due(rule, core()) == core()
    pretend_run(rule)
    assert due(rule, core()) == []
    (rule.folder / "bad.py").write_text("pass\n", encoding="utf-8")
    assert due(rule, core()) == core()
