"""The shipped catalog: quick to load, found by any handle, complete."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gradio_patterns.findings.finding import SEVERITIES
from gradio_patterns.knowledge import catalog
from gradio_patterns.knowledge.catalog import (
    CATEGORIES,
    RuleInfo,
    UnknownRuleError,
    find,
    load_catalog,
    load_index,
    lookup,
    rule_url,
    suggest,
)

RULES = Path(catalog.__file__).parents[1] / "rules"


def test_every_rule_folder_is_in_the_index() -> None:
    folders = {path.parent.relative_to(RULES).as_posix() for path in RULES.glob("*/*/rule.json")}
    assert {rule.folder for rule in load_index()} == folders


def test_index_and_catalog_name_the_same_rules() -> None:
    assert [rule.name for rule in load_index()] == list(load_catalog())
    for rule in load_index():
        entry = load_catalog()[rule.name]
        assert (rule.code, rule.severity, rule.url) == (
            entry["code"],
            entry["severity"],
            entry["url"],
        )


def test_rules_are_in_the_order_of_codes_and_codes_tell_the_category() -> None:
    codes = [rule.code for rule in load_index()]
    assert codes == sorted(set(codes))
    for rule in load_index():
        assert CATEGORIES[int(rule.code[2]) - 1] == rule.category
        assert rule.severity in SEVERITIES
        assert rule.url == rule_url(rule.name)


def test_a_rule_is_found_by_code_name_and_alias_however_written() -> None:
    for rule in load_index():
        for handle in (rule.code, rule.name, *rule.aliases):
            for written in (handle, handle.upper(), handle.lower(), handle.replace("-", "_")):
                assert find(written) is rule


def test_an_unknown_rule_gets_the_nearest_names() -> None:
    assert find("every-remove") is None
    assert suggest("every-remove")[0] == "every-removed"
    with pytest.raises(UnknownRuleError, match="did you mean every-removed") as caught:
        lookup("every-remove")
    assert caught.value.suggestions[0] == "every-removed"
    assert suggest("\0") == ()
    with pytest.raises(UnknownRuleError, match=r"there is no rule ''$"):
        lookup("")


def test_rules_cannot_be_changed() -> None:
    rule = load_index()[0]
    for name in RuleInfo.__match_args__:
        with pytest.raises(AttributeError):
            setattr(rule, name, "")
    assert isinstance(rule.aliases, tuple)
    assert isinstance(rule.words, tuple)


def test_only_the_standard_library_is_loaded() -> None:
    code = (
        "import sys; from gradio_patterns.knowledge import catalog as c, listing as e;"
        "c.load_index();"
        "e.list_rules(); print(*{m.split('.')[0] for m in sys.modules} - sys.stdlib_module_names)"
    )
    run = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True,
                         check=True, env={"PYTHONPATH": str(RULES.parents[1])})  # fmt: skip
    assert set(run.stdout.split()) <= {"gradio_patterns", "__main__"}
