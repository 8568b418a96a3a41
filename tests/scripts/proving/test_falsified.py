"""A falsified record, example or proof is caught without running anything."""

import json
from pathlib import Path

import pytest
from rule_folders import BAD, GOOD, make_rule, pretend_run, reload

from proving.authoring.checking import problems, versions_of
from proving.authoring.releases import core
from proving.authoring.rules import Rule


@pytest.fixture
def rule(tmp_path: Path) -> Rule:
    made = make_rule(tmp_path)
    pretend_run(made)
    return made


def set_range(rule: Rule, spec: str) -> Rule:
    record = json.loads((rule.folder / "rule.json").read_text(encoding="utf-8"))
    record["gradio"] = spec
    (rule.folder / "rule.json").write_text(json.dumps(record), encoding="utf-8")
    return reload(rule.folder)


def swap(rule: Rule) -> None:
    (rule.folder / "bad.py").write_text(GOOD, encoding="utf-8")
    (rule.folder / "good.py").write_text(BAD, encoding="utf-8")


def test_an_honest_rule_has_no_problems(rule: Rule) -> None:
    assert list(problems(rule)) == []


@pytest.mark.parametrize("spec", ["<5.0", ">=6.0", "", ">=5.0,<6", "==4.44.1"])
def test_a_flipped_range_is_stale_and_contradicts(rule: Rule, spec: str) -> None:
    found = list(problems(set_range(rule, spec)))
    assert found[0].startswith("stale")
    assert any("range" in text for text in found[1:])


def test_a_flipped_range_contradicts_after_a_new_run_too(rule: Rule) -> None:
    flipped = set_range(rule, "<5.0")
    pretend_run(flipped)
    assert not any("stale" in text for text in problems(flipped))
    assert {text.partition(":")[0] for text in problems(flipped)} == {*versions_of(flipped)}


def test_swapped_examples_are_stale(rule: Rule) -> None:
    swap(rule)
    assert list(problems(rule)) == ["stale: proof, examples or range changed since it was run"]


def test_swapped_examples_contradict_after_a_new_run(rule: Rule) -> None:
    swap(rule)
    pretend_run(rule)
    found = list(problems(rule))
    assert "5.50.0: does-not-hold, but the range >=5.0 claims it" in found
    assert "stable, but holds on no version" in found


@pytest.mark.parametrize("name", ["proof.py", "bad.py", "good.py"])
def test_an_edit_without_a_run_is_stale(rule: Rule, name: str) -> None:
    path = rule.folder / name
    path.write_text(path.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
    assert [text.partition(":")[0] for text in problems(rule)] == ["stale"]


def test_a_rule_that_was_never_run_is_stale(tmp_path: Path) -> None:
    assert "stale: never run" in problems(make_rule(tmp_path))


def test_a_version_more_in_the_proof_must_be_run(rule: Rule) -> None:
    proof = rule.folder / "proof.py"
    proof.write_text('GRADIO = ("5.0.1",)\n' + proof.read_text(), encoding="utf-8")
    changed = reload(rule.folder)
    assert changed.extra_versions == ("5.0.1",)
    pretend_run(changed, core())
    assert list(problems(changed)) == ["stale: not run on 5.0.1"]


def test_a_result_of_another_rule_is_caught(rule: Rule) -> None:
    stored = json.loads(rule.result.read_text(encoding="utf-8"))
    stored["rule"] = "another-rule"
    rule.result.write_text(json.dumps(stored), encoding="utf-8")
    assert list(problems(rule)) == ["proof.json is of the rule 'another-rule'"]


def test_a_hand_written_verdict_is_caught(rule: Rule) -> None:
    stored = json.loads(rule.result.read_text(encoding="utf-8"))
    stored["observations"]["6.31.0"]["verdict"] = "surely"
    rule.result.write_text(json.dumps(stored), encoding="utf-8")
    assert list(problems(rule)) == ["6.31.0: unknown verdict 'surely'"]
