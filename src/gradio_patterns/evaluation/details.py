"""What a regression snippet says of one finding: how bad, words of its message, its fix.

    demo.queue()  # expect: some-rule -> with page: ⏎     demo.launch()
    demo.queue(status_update_rate=1)  # expect: removed-parameter "3.5" -> demo.queue()
    time.sleep(1)  # expect: some-rule -> import asyncio | await asyncio.sleep(1)
    demo.queue(*rates)  # expect: some-rule -> no fix
    gr.File(type="file")  # expect: some-rule -> safe: type="filepath"
    return image.size  # expect: some-rule (info) "clears the Image"
    shared.append(name)  # ask: some-rule "puts the choice of"

The words stand in the message; each text after the arrow, parted by `` | ``, stands in the file
after this fix alone and did not before; ``safe:`` or ``unsafe:`` before them say how the fix may be
applied; ``no fix`` says that none is offered. Of a question only words can be said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from gradio_patterns.findings.finding import Fix
from gradio_patterns.fixing.fixes import apply
from gradio_patterns.target.specifiers import contains

_DETAIL = re.compile(
    r"#\s*(?:expect|ask)(?:\[(?P<range>[^\]]*)\])?:\s*(?P<rule>[a-z0-9-]+)"
    r"(?:\s+\((?P<severity>info|warning|error)\))?(?:\s+\"(?P<words>[^\"]*)\")?(?:\s+->\s+(?:(?P<how>safe|unsafe):\s+)?(?P<fixed>.+?))?\s*$"
)
_ARROW = re.compile(r"[ \t]*#[ \t]*expect[^#\n]*?[ \t]+->[ \t].*$", re.MULTILINE)
NO_FIX = "no fix"
LINE_END = " ⏎ "
"""Two lines that stand one after the other once what was between them is gone."""


@dataclass(frozen=True)
class Detail:
    """What is said of the finding of one rule that starts on one line."""

    line: int
    rule: str
    words: str | None
    fixed: tuple[str, ...] | None
    """Texts that the fix brings; empty where there must be no fix, None where nothing is said."""
    how: str | None = None
    """``safe`` or ``unsafe``, where it is said."""
    severity: str | None = None


class Reported(Protocol):
    """A hit or a finding; of a hit, None is the severity of its record."""

    @property
    def severity(self) -> str | None: ...

    @property
    def message(self) -> str: ...

    @property
    def fix(self) -> Fix | None: ...


class Told(NamedTuple):
    """What of a finding or question is held to what a snippet says of it."""

    severity: str | None
    message: str
    fix: Fix | None = None


def details(text: str, version: tuple[int, ...]) -> list[Detail]:
    """What the comments of a snippet say of the findings at one Gradio version."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        match = _DETAIL.search(line)
        if match is None or not (match["words"] or match["fixed"] or match["severity"]):
            continue
        if match["range"] is None or contains(match["range"], version):
            parts = _parts(match["fixed"])
            said = (match["words"], parts, match["how"], match["severity"])
            found.append(Detail(number, match["rule"], *said))
    return found


def _parts(fixed: str | None) -> tuple[str, ...] | None:
    if fixed is None or fixed == NO_FIX:
        return None if fixed is None else ()
    return tuple(part.strip().replace(LINE_END, "\n") for part in fixed.split(" | "))


def without_arrows(text: str) -> str:
    """The snippet as it is reviewed: what a fix must bring does not stand in it already, and a fix
    that takes the line out has no comment to keep."""
    return _ARROW.sub("", text)


def unmet(text: str, detail: Detail, told: Iterable[Reported]) -> Iterator[str]:
    """What is not so; ``told`` are the rule's findings on the line, ``text`` has no arrows."""
    every = list(told)
    if detail.severity is not None and any(one.severity != detail.severity for one in every):
        yield f"{detail.rule} is not {detail.severity}"
    if detail.words is not None and not any(detail.words in one.message for one in every):
        yield f"no message of {detail.rule} says {detail.words!r}"
    if detail.fixed is None:
        return
    offered = (one.fix for one in every)
    fixes = [fix for fix in offered if fix is not None and fix.applicability != "display"]
    if not detail.fixed:
        if fixes:
            yield f"{detail.rule} offers a fix"
        return
    if not fixes:
        yield f"{detail.rule} offers no fix"
    for fix in fixes:
        if detail.how not in {None, fix.applicability}:
            yield f"the fix of {detail.rule} is {fix.applicability}"
        after = apply(text, sorted(fix.edits, key=lambda edit: (edit.start, edit.end))) or ""
        for part in detail.fixed:
            if part in text:
                yield f"{part!r} stands there before the fix of {detail.rule}"
            elif part not in after:
                yield f"the fix of {detail.rule} does not make {part!r}"
