"""Comments that silence a finding: ``# gradio-patterns: ignore[rule, ...] reason``.

Only real comments count. A comment after code silences findings that start on its line, and those
of the whole statement where it stands on the last line of one. A comment alone on its line is for
the code below it. ``ignore-file[...]``, alone on a line, is for the whole file. Names are rules'
names, aliases or codes. What silences nothing is a finding itself, ``unused-suppression``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from gradio_patterns.filters.comments import Comment
from gradio_patterns.findings.diagnostics import UNUSED_SUPPRESSION
from gradio_patterns.findings.finding import Edit, Finding, Fix, PlacedEdit, Question
from gradio_patterns.findings.positions import line_starts, place
from gradio_patterns.knowledge.catalog import RuleInfo, find, suggest
from gradio_patterns.settings.selection import SUPPRESSION_NAMES
from gradio_patterns.support.dataclass import replace

Found = TypeVar("Found", Finding, Question)


def silence(
    comments: list[Comment], found: Iterable[Found], used: set[tuple[int, str]]
) -> tuple[list[Found], list[tuple[Found, str]]]:
    """What stays, and what is silenced with the reason; ``used`` collects (line, name)."""
    kept: list[Found] = []
    silenced: list[tuple[Found, str]] = []
    for item in found:
        reason: str | None = None
        for comment in comments:
            if comment.first <= item.start.line <= comment.last:
                for name in comment.names:
                    rule = find(name)
                    if rule is not None and rule.code == item.code:
                        used.add((comment.line, name))
                        reason = comment.reason
        if reason is None:
            kept.append(item)
        else:
            silenced.append((item, reason))
    return kept, silenced


def unused(
    text: str,
    path: str,
    comments: list[Comment],
    used: set[tuple[int, str]],
    ran: Callable[[RuleInfo], bool],
) -> list[Finding]:
    """A finding for each comment with names that silence nothing; ``ran`` says which rules ran."""
    findings: list[Finding] = []
    data = text.encode("utf-8", "surrogatepass")
    starts = line_starts(data)
    for comment in comments:
        said, idle = _complaints(comment, used, ran)
        if said:
            fix = _fix(data, comment, idle)
            findings.append(_finding(data, starts, path, comment, said, fix))
    return findings


def _complaints(
    comment: Comment, used: set[tuple[int, str]], ran: Callable[[RuleInfo], bool]
) -> tuple[str, list[str]]:
    """What to say, and the names that can go."""
    if comment.bare:
        return "names no rule, so it silences nothing: write ignore[rule-name] reason", []
    unknown: list[str] = []
    idle: list[str] = []
    for name in comment.names:
        rule = find(name)
        if name in SUPPRESSION_NAMES:
            continue
        if rule is None:
            unknown.append(name)
        elif (comment.line, name) not in used and (rule.stage == "removed" or ran(rule)):
            idle.append(name)
    parts = []
    if unknown:
        near = [f"{name} ({_near(name)})" if _near(name) else name for name in unknown]
        parts.append("names no known rule: " + ", ".join(near))
    if idle:
        parts.append("silences nothing here: " + ", ".join(idle))
    return "; ".join(parts), [*unknown, *idle]


def _near(name: str) -> str:
    close = suggest(name, 1)
    return f"did you mean {close[0]}?" if close else ""


def _fix(data: bytes, comment: Comment, idle: list[str]) -> Fix | None:
    """Take the idle names out, or the comment where no name is left."""
    if not idle:
        return None
    left = [name for name in comment.names if name not in idle]
    raw = data[comment.start : comment.end]
    if left:
        opened, closed = raw.index(b"["), raw.index(b"]")
        edit = Edit(comment.start + opened + 1, comment.start + closed, ", ".join(left))
        return Fix("safe", "Remove the names that silence nothing", (edit,))
    start, end = comment.start, comment.end
    while end < len(data) and data[end] in b" \t":
        end += 1
    follows = end < len(data) and data[end] not in b"\r\n"
    if not follows:
        while start and data[start - 1] in b" \t":
            start -= 1
        if start == 0 or data[start - 1] in b"\r\n":
            end += 2 if data[end : end + 2] == b"\r\n" else int(end < len(data))
    return Fix("safe", "Remove the comment that silences nothing", (Edit(start, end, ""),))


def _finding(
    data: bytes, starts: list[int], path: str, comment: Comment, said: str, fix: Fix | None
) -> Finding:
    start, end = place(data, starts, comment.start), place(data, starts, comment.end)
    stop = starts[start.line] if start.line < len(starts) else len(data)
    line = data[starts[start.line - 1] : stop].decode("utf-8", "replace").rstrip("\r\n")
    placed = tuple(
        PlacedEdit(place(data, starts, e.start), place(data, starts, e.end), e.content)
        for e in (fix.edits if fix else ())
    )
    return Finding(
        code=UNUSED_SUPPRESSION,
        rule="unused-suppression",
        category="suppressions",
        severity="warning",
        confidence="high",
        message=f"the suppression {said}",
        path=path,
        start=start,
        end=end,
        fix=fix,
        placed_edits=placed,
        snippet=line,
    )


def with_reason(finding: Finding, reason: str) -> Finding:
    """The finding marked as silenced."""
    return replace(finding, suppressed=reason)
