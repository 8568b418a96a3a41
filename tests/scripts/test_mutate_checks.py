"""The mutation test of the checks: what it changes, and that it tells what it should."""

from __future__ import annotations

import ast

import pytest

from mutate_checks.changing import mutants
from mutate_checks.command import main

CHECK = """
def check(app):
    for call in app.calls("x"):
        if call is None:
            continue
        if call.a and call.b:
            yield [part for part in call if part.c]
"""


def test_the_mutants_of_a_check() -> None:
    made = [(mutant.line, mutant.kind) for mutant in mutants(CHECK)]
    assert sorted(made) == [
        (4, "early exit removed"),
        (4, "negated"),
        (6, "always"),
        (6, "negated"),
        (6, "part removed"),
        (6, "part removed"),
        (7, "filter negated"),
        (7, "filter removed"),
    ]
    texts = {ast.unparse(mutant.tree) for mutant in mutants(CHECK)}
    assert len(texts) == len(made)
    assert ast.unparse(ast.parse(CHECK)) not in texts


def test_every_mutant_compiles() -> None:
    """One that does not would count as noticed by the snippets."""
    for mutant in mutants(CHECK):
        compile(mutant.tree, "check.py", "exec")


def test_a_rule_is_judged(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["every-removed", "--survivors"]) == 0
    said = capsys.readouterr().out
    assert "every-removed" in said
    assert "does not hold as it is" not in said
    assert "mutants of 1 rules" in said


def test_unknown_rules_are_refused() -> None:
    with pytest.raises(SystemExit, match="no such rule: nobody"):
        main(["nobody"])


def test_what_keeps_a_place_from_being_told_twice_is_only_negated() -> None:
    text = "for node in nodes:\n    if id(node) in seen or node in told:\n        continue\n"
    kinds = [(one.kind, one.condition) for one in mutants(text)]
    assert ("part removed", "node in told") in kinds
    assert ("part removed", "id(node) in seen") not in kinds
    alone = mutants("if id(node) not in seen:\n    found()\n")
    assert [one.kind for one in alone] == ["negated"]
