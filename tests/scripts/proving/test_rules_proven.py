"""The real rules: proven, up to date, and in agreement with what was seen."""

import pytest

from proving.authoring.checking import problems
from proving.authoring.rules import RULES, Rule, find_rules

ALL = find_rules()


@pytest.mark.parametrize("rule", ALL, ids=[rule.name for rule in ALL])
def test_the_stored_proof_can_be_believed(rule: Rule) -> None:
    assert list(problems(rule)) == []


def test_stable_rules_have_a_proof() -> None:
    import json

    unproven = [
        path.parent.name
        for path in RULES.glob("*/*/rule.json")
        if json.loads(path.read_text(encoding="utf-8"))["status"]["stage"] == "stable"
        and not (path.parent / "proof.py").is_file()
    ]
    assert unproven == []
