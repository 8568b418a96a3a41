"""Holds the rules to the regression set: annotated snippets that say what a review must find.

A snippet is a Python file with comments::

    # gradio: 5.50.0, 6.31.0          (first lines; default: the newest known version)
    demo.load(f, every=5)             # expect: every-removed
    demo.load(f, every=5)             # expect[>=5]: every-removed
    shared = []                       # ask: session-data-in-global

An expectation stands on the line where the finding starts; a rule that speaks twice of one place
(of two handlers, say) is named twice. In a rule's own folder
(``<category>/<rule_name>/``) the findings of that rule are compared; such a snippet is terse and
may break other rules too. Files whose name starts with ``clean`` or ``near`` must give nothing at
warning or above from any rule. In ``apps/`` all findings are compared. What is said of a message
or a fix besides is in ``details.py``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from gradio_patterns.engine.review import Reviewed, review_source
from gradio_patterns.evaluation.details import Detail, Told, details, unmet, without_arrows
from gradio_patterns.evaluation.expected import (
    Expectation,
    expectations,
    target_for,
    times_named,
    versions_of,
)
from gradio_patterns.evaluation.scores import Evaluation, compare
from gradio_patterns.knowledge.catalog import RuleInfo


def observed(reviewed: Reviewed, own: str | None, strict: bool) -> set[Expectation]:
    """Findings and questions by place.

    ``own`` is the rule whose folder the snippet is in, None for apps, where everything counts;
    in a near miss (``strict``) all rules count.
    """
    found = {
        Expectation(finding.start.line, finding.rule)
        for finding in reviewed.findings
        if own is None or finding.rule == own or (strict and finding.severity != "info")
    }
    found |= {
        Expectation(question.start.line, question.rule)
        for question in reviewed.questions
        if own is None or question.rule == own
    }
    return found


def evaluate(root: Path, rules: list[RuleInfo], only: frozenset[str] = frozenset()) -> Evaluation:
    """Review every snippet below ``root``; ``only`` narrows to the folders of some rules."""
    evaluation = Evaluation()
    names = {rule.name for rule in rules}
    for path in snippets(root, only):
        text = path.read_text(encoding="utf-8")
        own = None if path.parent.name == "apps" else path.parent.name.replace("_", "-")
        evaluation.snippets += 1
        for version in versions_of(text):
            number = target_for(version).version
            wanted = expectations(text, number)
            unknown = {item.rule for item in wanted} - names
            if own is not None:
                wanted = {item for item in wanted if item.rule == own}
            plain, strict = without_arrows(text), path.name.startswith(("clean", "near"))
            reviewed = review_source(plain, str(path), target_for(version), rules)
            where = f"{path.relative_to(root)} (gradio {version})"
            if wanted and strict:
                evaluation.mismatches.append(f"{where}: a near-miss expects nothing")
            evaluation.mismatches += [f"{where}: {error.message}" for error in reviewed.errors]
            evaluation.mismatches += [f"{where}: no rule {name}" for name in sorted(unknown)]
            compare(evaluation, where, wanted, observed(reviewed, own, strict))
            evaluation.mismatches += [f"{where}:{what}" for what in told_twice(reviewed, text, own)]
            for detail in details(text, number):
                told = list(_told(reviewed, detail))
                evaluation.mismatches += [
                    f"{where}:{detail.line}: {what}" for what in unmet(plain, detail, told)
                ]
    return evaluation


def _told(reviewed: Reviewed, detail: Detail) -> Iterator[Told]:
    """What its rule says on its line."""
    for finding in reviewed.findings:
        if (finding.rule, finding.start.line) == (detail.rule, detail.line):
            yield Told(finding.severity, finding.message, finding.fix)
    for question in reviewed.questions:
        if (question.rule, question.start.line) == (detail.rule, detail.line):
            yield Told(None, question.question)


def told_twice(reviewed: Reviewed, text: str, own: str | None) -> Iterator[str]:
    """Places of which one rule speaks more often than its name stands in the comment there."""
    lines = text.splitlines()
    places = [(one.start, one.end, one.rule) for one in reviewed.findings]
    places += [(one.start, one.end, one.rule) for one in reviewed.questions]
    counted = Counter(place for place in places if own is None or place[2] == own)
    for (start, _, rule), times in sorted(counted.items()):
        if times > max(1, times_named(lines[start.line - 1], rule)):
            yield f"{start.line}: {rule} speaks {times} times of one place"


def snippets(root: Path, only: frozenset[str] = frozenset()) -> Iterator[Path]:
    """The snippet files below ``root``, sorted."""
    for path in sorted(root.rglob("*.py")):
        if not only or path.parent.name.replace("_", "-") in only:
            yield path
