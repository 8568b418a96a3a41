"""Take every condition of every check away in turn, and count how often the examples notice.

    python scripts/mutate_checks.py [RULE ...] [--category NAME ...] [--survivors] [--json FILE]

A condition is the test of an ``if``, ``while`` or conditional expression, a part of ``and`` or
``or``, or an ``if`` of a comprehension. Each is negated and removed; an ``if`` that only returns or
continues early is taken out. What stands last in an ``or`` and is empty (``or ""``) is no condition
but what None is replaced by, and stays; so does an ``assert``, on which nothing may depend.
A mutant is killed where the rule's own examples or regression snippets (its folder and the whole
apps) no longer hold, or where the check crashes or does not end.
A survivor is *seen* where some finding or fix did change, though no snippet says that it must not,
and else *silent*: no snippet reaches the condition, or it makes no difference.
"""

from __future__ import annotations

import argparse
import json
import warnings
from pathlib import Path

from gradio_patterns.evaluation.rulefolders import rules_from_folders
from gradio_patterns.knowledge.catalog import RuleInfo
from mutate_checks.cases import RULES
from mutate_checks.running import Result, judge


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:5.1f} %" if whole else "     -"


def show(results: list[Result], survivors: bool) -> None:
    """The score per rule, worst first, and in total."""
    for result in sorted(results, key=lambda r: (r.killed / (r.total or 1), r.rule)):
        print(
            f"{percent(result.killed, result.total)}  {result.killed:4}/{result.total:<4}"
            f" {result.rule}"
        )
        for line in result.unsound:
            print(f"        does not hold as it is: {line}")
        for line in result.seen if survivors else ():
            print(f"        seen    {line}")
        for line in result.silent if survivors else ():
            print(f"        silent  {line}")
    killed, total = sum(r.killed for r in results), sum(r.total for r in results)
    seen = sum(len(r.seen) for r in results)
    good = sum(r.killed >= 0.9 * r.total for r in results)
    print(
        f"{percent(killed, total).strip()} killed: {killed} of {total} mutants"
        f" of {len(results)} rules"
    )
    print(
        f"survivors: {seen} changed a finding or fix unnoticed,"
        f" {total - killed - seen} changed nothing"
    )
    print(f"{good} rules at 90 % or more")


def chosen(names: list[str], categories: list[str]) -> list[RuleInfo]:
    """The rules named, those of the categories, or all; only those with a check."""
    rules = [rule for rule in rules_from_folders(RULES) if rule.has_check]
    unknown = set(names) - {rule.name for rule in rules}
    if unknown:
        raise SystemExit(f"no such rule: {', '.join(sorted(unknown))}")
    return [
        rule
        for rule in rules
        if (not names or rule.name in names) and (not categories or rule.category in categories)
    ]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("rules", nargs="*", metavar="RULE")
    parser.add_argument("--category", action="append", default=[])
    parser.add_argument("--without", action="append", default=[], help="a category to leave out")
    parser.add_argument("--survivors", action="store_true", help="list the mutants that survived")
    parser.add_argument("--json", type=Path, help="write the results there too")
    asked = parser.parse_args(arguments)
    warnings.simplefilter("ignore")
    results = [
        judge(rule)
        for rule in chosen(asked.rules, asked.category)
        if rule.category not in asked.without
    ]
    show(results, asked.survivors)
    if asked.json is not None:
        asked.json.write_text(json.dumps([vars(result) for result in results], indent=1))
    return 0
