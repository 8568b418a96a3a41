"""Applying the fixes of findings, and keeping only those that do what they promise.

Fixes are applied in rounds. After each, the text is reviewed again: a fix that leaves its finding,
adds another or breaks the syntax is dropped, and so every round has fewer findings than the last.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from gradio_patterns.findings.finding import Edit, Finding
from gradio_patterns.support.dataclass import dataclass

Judge = Callable[[str], Sequence[Finding]]
"""Reviews a text; raises what ``ast.parse`` raises."""

MAX_ROUNDS = 50
_BARE_NEWLINE = re.compile(r"(?<!\r)\n")
BROKEN = (SyntaxError, ValueError, RecursionError, MemoryError)


@dataclass(frozen=True)
class Fixed:
    """A text after its fixes; ``rounds`` are the edits of each round, in order of place."""

    text: str
    rounds: tuple[tuple[Edit, ...], ...] = ()
    applied: int = 0
    dropped: tuple[Finding, ...] = ()
    rules: tuple[str, ...] = ()
    """The rule of each fix that was applied."""


def fix_text(text: str, judge: Judge, *, unsafe: bool = False, once: bool = False) -> Fixed:
    """Fix all that can be fixed; ``once`` stops after the first round."""
    allowed = ("safe", "unsafe") if unsafe else ("safe",)
    newline = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    rounds: list[tuple[Edit, ...]] = []
    dropped: dict[object, Finding] = {}
    applied: list[str] = []
    try:
        findings = judge(text)
    except BROKEN:
        return Fixed(text)
    for _ in range(1 if once else MAX_ROUNDS):
        open_ones = [f for f in findings if _can(f, allowed) and _key(f) not in dropped]
        chosen = choose(open_ones)
        if not chosen:
            break
        better = _tried(text, findings, chosen, newline, judge)
        if better is None:
            for finding in chosen:
                better = _tried(text, findings, [finding], newline, judge)
                if better is not None:
                    chosen = [finding]
                    break
                dropped[_key(finding)] = finding
        if better is None:
            continue
        rounds.append(better[2])
        text, findings = better[0], better[1]
        applied += [finding.rule for finding in chosen]
    return Fixed(text, tuple(rounds), len(applied), tuple(dropped.values()), tuple(applied))


def _can(finding: Finding, allowed: tuple[str, ...]) -> bool:
    fix = finding.fix
    return fix is not None and fix.applicability in allowed and bool(fix.edits)


def _key(finding: Finding) -> object:
    fix = finding.fix
    edits = tuple(edit.content for edit in fix.edits) if fix else ()
    return finding.code, finding.message, finding.snippet.strip(), edits


def choose(findings: Iterable[Finding]) -> list[Finding]:
    """Findings whose fixes do not touch each other; of two that do, the first in the file."""
    taken: list[Edit] = []
    chosen: list[Finding] = []
    for finding in sorted(findings, key=_order):
        edits = finding.fix.edits if finding.fix else ()
        new = [edit for edit in edits if edit not in taken]
        if _apart(new) and not any(_touch(edit, other) for edit in new for other in taken):
            taken.extend(new)
            chosen.append(finding)
    return chosen


def _order(finding: Finding) -> tuple[int, str, str]:
    edits = finding.fix.edits if finding.fix else ()
    return min((edit.start for edit in edits), default=0), finding.code, finding.message


def _apart(edits: list[Edit]) -> bool:
    return not any(
        _touch(edit, other) and edit != other and not _insertions(edit, other)
        for place, edit in enumerate(edits)
        for other in edits[place + 1 :]
    )


def _insertions(one: Edit, other: Edit) -> bool:
    """Two of one fix's own edits may meet at a point: they apply in the order given."""
    return one.start == one.end or other.start == other.end


def _touch(one: Edit, other: Edit) -> bool:
    if one.start == one.end and other.start == other.end:
        return one.start == other.start
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def _tried(
    text: str, findings: Sequence[Finding], chosen: list[Finding], newline: str, judge: Judge
) -> tuple[str, Sequence[Finding], tuple[Edit, ...]] | None:
    """The text, its findings and the edits where all chosen fixes hold, else None."""
    edits = merged(chosen, newline)
    candidate = apply(text, edits)
    if candidate is None or candidate == text:
        return None
    try:
        after = judge(candidate)
    except BROKEN:
        return None
    before, left = Counter(f.code for f in findings), Counter(f.code for f in after)
    before.subtract(Counter(f.code for f in chosen))
    if any(count > before.get(code, 0) for code, count in left.items()):
        return None
    return candidate, after, edits


def merged(findings: Iterable[Finding], newline: str = "\n") -> tuple[Edit, ...]:
    """The edits of all fixes in order of place, equal ones once, with the file's line ends."""
    edits: dict[Edit, None] = {}
    for finding in findings:
        for edit in finding.fix.edits if finding.fix else ():
            content = edit.content
            if newline != "\n":
                content = _BARE_NEWLINE.sub(newline, content)
            edits[Edit(edit.start, edit.end, content)] = None
    return tuple(sorted(edits, key=lambda edit: (edit.start, edit.end)))


def apply(text: str, edits: Sequence[Edit]) -> str | None:
    """The text with the edits made; None where they overlap or do not fit the text."""
    data = apply_bytes(text.encode("utf-8", "surrogatepass"), edits)
    try:
        return None if data is None else data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None


def apply_bytes(data: bytes, edits: Sequence[Edit]) -> bytes | None:
    """The same on UTF-8 bytes; the edits are in order of place."""
    parts: list[bytes] = []
    at = 0
    for edit in edits:
        if not at <= edit.start <= edit.end <= len(data):
            return None
        parts += (data[at : edit.start], edit.content.encode("utf-8", "surrogatepass"))
        at = edit.end
    return b"".join((*parts, data[at:]))
