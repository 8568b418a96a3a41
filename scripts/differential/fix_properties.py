"""What must hold of every fix, checked on the fixed text."""

from __future__ import annotations

import ast
import io
import tokenize
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from differential.files import Subject, reviewed
from gradio_patterns.engine.onefile import Judged
from gradio_patterns.findings.finding import Finding
from gradio_patterns.fixing import fixes
from gradio_patterns.support.dataclass import replace

VERSIONS = ("3.50.2", "4.44.1", "5.50.0", "6.31.0")
NOT_PARSED = (SyntaxError, ValueError, RecursionError, MemoryError)


class Failure(NamedTuple):
    """A property that a fix broke."""

    rule: str
    property: str
    where: str


@dataclass
class Tally:
    """How many fixes were made, and what they broke."""

    made: Counter[str] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    whole: int = 0
    applied: int = 0
    dropped: int = 0
    failures: list[Failure] = field(default_factory=list)


def check(file: Subject, version: str, tally: Tally) -> None:
    """Every fix of one file alone, then all safe ones and all together, twice."""
    judged = reviewed(file.source, version)
    fixable = [f for f in judged.findings if f.fix is not None and f.fix.edits]
    fixable = [f for f in fixable if f.fix is not None and f.fix.applicability != "display"]
    if judged.error is not None or not fixable:
        return
    for finding in fixable:
        assert finding.fix is not None
        tally.made[finding.fix.applicability] += 1
        broken = _alone(file, version, judged, finding)
        where = f"{file.name}:{finding.start.line} ({version}, {finding.fix.applicability})"
        tally.failures += [Failure(finding.rule, property, where) for property in broken]
        tally.broken[finding.fix.applicability] += bool(broken)
    for unsafe in (False, True):
        _together(file, version, unsafe, tally)


def _alone(file: Subject, version: str, judged: Judged, finding: Finding) -> list[str]:
    assert finding.fix is not None
    text = file.source.text
    fixed = fixes.apply(text, fixes.merged([finding]))
    if fixed is None:
        return ["the edits do not fit the text"]
    if fixed == text:
        return ["it changes nothing"]
    try:
        ast.parse(fixed)
    except NOT_PARSED:
        return ["the result does not parse"]
    broken = [] if comments(fixed) >= comments(text) else ["a comment is lost"]
    after = reviewed(replace(file.source, text=fixed), version)
    if after.error is not None:
        return [*broken, f"the result cannot be reviewed: {after.error.message}"]
    before, left = _counts(judged), _counts(after)
    if left[finding.rule] >= before[finding.rule]:
        broken.append("the finding is still there")
    strong = {f.rule for f in after.findings if f.severity != "info"} - {finding.rule}
    more = sorted(rule for rule in strong if left[rule] > before[rule])
    return [*broken, *(f"it adds {rule}" for rule in more)]


def _counts(judged: Judged) -> Counter[str]:
    return Counter(finding.rule for finding in judged.findings)


def _together(file: Subject, version: str, unsafe: bool, tally: Tally) -> None:
    word = "all fixes" if unsafe else "safe fixes"

    def findings(text: str) -> tuple[Finding, ...]:
        after = reviewed(replace(file.source, text=text), version)
        if after.error is not None:
            raise SyntaxError(after.error.message)
        return after.findings

    fixed = fixes.fix_text(file.source.text, findings, unsafe=unsafe)
    if not fixed.rounds:
        return
    tally.whole += 1
    tally.applied += fixed.applied
    tally.dropped += len(fixed.dropped)
    where = f"{file.name} ({version}, {word})"
    names = ", ".join(sorted(set(fixed.rules)))
    if fixes.fix_text(fixed.text, findings, unsafe=unsafe).text != fixed.text:
        tally.failures.append(Failure(names, "fixing again changes more", where))
    if not comments(fixed.text) >= comments(file.source.text):
        tally.failures.append(Failure(names, "a comment is lost", where))
    try:
        ast.parse(fixed.text)
    except NOT_PARSED:
        tally.failures.append(Failure(names, "the result does not parse", where))


def comments(text: str) -> Counter[str]:
    """The comments of a text, each as often as it is there."""
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(text, newline=None).readline))
    except (tokenize.TokenError, SyntaxError):
        return Counter()
    return Counter(token.string.rstrip() for token in tokens if token.type == tokenize.COMMENT)
