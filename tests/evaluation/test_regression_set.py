"""Every rule has snippets that it must find and near misses that it must leave alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gradio_patterns.evaluation.evaluation import snippets
from gradio_patterns.evaluation.rulefolders import rules_from_folders

ROOT = Path(__file__).resolve().parents[2]
RULES = [rule for rule in rules_from_folders(ROOT / "src/gradio_patterns/rules") if rule.has_check]
FILES = list(snippets(ROOT / "tests/regression"))
NEAR_MISSES = 3
OF_REQUIREMENTS = (Path(__file__).parents[1] / "rules/test_requirement_rules.py").read_text(
    encoding="utf-8"
)
"""Rules about requirements files are held to cases written there: each makes its own project."""


def said(rule: str) -> tuple[int, int]:
    """How many snippets a rule must find something in, and how many near misses it has."""
    own = [path for path in FILES if path.parent.name == rule.replace("-", "_")]
    near = [path for path in own if path.name.startswith(("near", "clean"))]
    return len(own) - len(near), sum(map(cases, near))


def cases(path: Path) -> int:
    """How many functions a snippet tries, or one where it tries none."""
    text = path.read_text(encoding="utf-8", errors="replace")
    return max(1, len(re.findall(r"^ *(?:async )?def ", text, re.MULTILINE)))


@pytest.mark.parametrize("name", [rule.name for rule in RULES])
def test_each_rule_has_both(name: str) -> None:
    if name.replace("-", "_") in OF_REQUIREMENTS:
        return
    found, near = said(name)
    assert found >= 1, f"{name} has no snippet in which it must fire"
    assert near >= NEAR_MISSES, f"{name} has {near} near misses"
