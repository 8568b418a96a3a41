"""Holds a rule to its own examples: bad gives exactly this finding, good gives none, fixes work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from gradio_patterns.engine.review import Reviewed, review_source
from gradio_patterns.evaluation.expected import NEWEST, target_for
from gradio_patterns.findings.finding import Finding, Fix, Target
from gradio_patterns.fixing.fixes import apply
from gradio_patterns.knowledge.catalog import RuleInfo
from gradio_patterns.target.specifiers import contains
from gradio_patterns.target.target import Finder

CORE = ("3.50.2", "4.44.1", "5.50.0", NEWEST)
"""The versions every proof runs on; single files are reviewed for the newest it applies to."""


def example_version(rule: RuleInfo) -> str:
    """The newest core version in the range of a rule."""
    for version in reversed(CORE):
        if contains(rule.gradio, target_for(version).version):
            return version
    return NEWEST


def apply_fix(text: str, fix: Fix) -> str:
    """The text after the edits of one fix."""
    fixed = apply(text, sorted(fix.edits, key=lambda edit: (edit.start, edit.end)))
    assert fixed is not None, "the edits of one fix do not overlap"
    return fixed


class Example(NamedTuple):
    """One of the two examples: its text, and the path it is reviewed at."""

    text: str
    path: str


def read_example(folder: Path, which: str) -> Example | None:
    """``bad`` or ``good``: a single file, or the ``app.py`` of a folder that is a small project.

    A project is reviewed where it lies, so that checks find the files around it.
    """
    single = folder / f"{which}.py"
    if single.is_file():
        return Example(single.read_text(encoding="utf-8"), single.name)
    project = folder / which / "app.py"
    if project.is_file():
        return Example(project.read_text(encoding="utf-8"), str(project.resolve()))
    return None


def example_problems(root: Path, rule: RuleInfo, rules: Iterable[RuleInfo]) -> Iterator[str]:
    """One line for each way in which the examples of ``rule`` do not keep their promise."""
    folder = root / rule.folder
    rules = list(rules)
    bad, good = read_example(folder, "bad"), read_example(folder, "good")
    if bad is None or good is None:
        return
    if not rule.has_check:
        if rule.kind == "static":
            yield f"{rule.folder}: static, but no check.py"
        return
    of_bad = _reviewed(bad, rule, rules)
    of_good = _reviewed(good, rule, rules)
    if rule.kind == "judgement":
        if not any(question.rule == rule.name for question in of_bad.questions):
            yield f"{rule.folder}/bad: the question is not asked"
    else:
        yield from _static_problems(rule, rules, bad, of_bad)
    for finding in of_good.findings:
        if finding.rule == rule.name or finding.severity != "info":
            yield f"{rule.folder}/good:{finding.start.line}: {finding.rule}: {finding.message}"
    for error in (*of_bad.errors, *of_good.errors):
        yield f"{rule.folder}: {error.message}"


def _static_problems(
    rule: RuleInfo, rules: list[RuleInfo], bad: Example, reviewed: Reviewed
) -> Iterator[str]:
    own = [finding for finding in reviewed.findings if finding.rule == rule.name]
    if not own:
        yield f"{rule.folder}/bad: no finding of {rule.name}"
    for finding in reviewed.findings:
        if finding.rule != rule.name and finding.severity != "info":
            yield f"{rule.folder}/bad:{finding.start.line}: also {finding.rule}"
    for finding in own:
        fixed = _fixed(bad, finding, rule, rules)
        if fixed is not None:
            yield fixed


def _fixed(bad: Example, finding: Finding, rule: RuleInfo, rules: list[RuleInfo]) -> str | None:
    """What is wrong with the fix of one finding, if anything."""
    if finding.fix is None or finding.fix.applicability == "display":
        return None
    text = apply_fix(bad.text, finding.fix)
    try:
        after = _reviewed(bad._replace(text=text), rule, rules)
    except SyntaxError as error:
        return f"{rule.folder}/bad:{finding.start.line}: the fix breaks the file: {error}"
    before = _reviewed(bad, rule, rules)
    if _weight(after, rule) >= _weight(before, rule):
        return f"{rule.folder}/bad:{finding.start.line}: the fix removes nothing, or adds findings"
    return None


def _weight(reviewed: Reviewed, rule: RuleInfo) -> int:
    """How many findings count against a fix; other rules may have advice on the fixed text."""
    return sum(1 for f in reviewed.findings if f.rule == rule.name or f.severity != "info")


def _reviewed(example: Example, rule: RuleInfo, rules: Iterable[RuleInfo]) -> Reviewed:
    return review_source(example.text, example.path, example_target(rule, example), rules)


def example_target(rule: RuleInfo, example: Example) -> Target:
    """The version the files of a small project fix; else the newest the rule applies to."""
    folder = Path(example.path).parent
    if folder.is_absolute():
        said = Finder(str(folder)).for_file(str(folder), example.text, example.path)
        beside = (folder / said.source.partition(":")[0]).is_file()
        if beside and said.allowed == (said.version,):
            return said
    return target_for(example_version(rule))
