"""The change log of rules: what came, went and changed, and nothing else."""

from __future__ import annotations

from typing import Any

import rule_changes


def rule(code: str, **other: Any) -> dict[str, Any]:
    return {
        "code": code,
        "name": f"rule-{code[2:]}",
        "severity": "warning",
        "gradio": ">=5.0",
        "status": {"stage": "stable"},
        "summary": "Do it otherwise.",
    } | other


def test_what_is_told() -> None:
    before = [
        rule("GP101"),
        rule("GP102"),
        rule("GP103"),
        rule("GP104"),
        rule("GP105", default=False),
    ]
    after = [
        rule("GP102", severity="error", gradio="", title="another"),
        rule("GP103", title="another"),
        rule("GP104", name="renamed", status={"stage": "deprecated"}),
        rule("GP105"),
        rule("GP999", severity="info"),
    ]
    told = rule_changes.changes(
        {one["code"]: one for one in before}, {one["code"]: one for one in after}
    )
    assert list(told) == [
        "* Removed: GP101 `rule-101`",
        "* GP102 `rule-102`: error instead of warning; for Gradio of any version instead of >=5.0",
        "* GP104 `renamed`: was called `rule-104`; deprecated instead of stable",
        "* GP105 `rule-105`: runs by default",
        "* New: GP999 `rule-999` (info): Do it otherwise.",
    ]


def test_the_rules_of_a_revision_are_read_from_git() -> None:
    found = rule_changes.rules_at("HEAD")
    assert found["GP803"]["name"] == "every-removed"
    assert len(found) > 100
