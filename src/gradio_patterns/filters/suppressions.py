"""Comments that silence a finding: ``# gradio-patterns: ignore[rule, ...] reason``.

Only real comments count. A comment after code silences findings that start on its line, and those
of the whole statement where it stands on the last line of one. A comment alone on its line is for
the code below it. ``ignore-file[...]``, alone on a line, is for the whole file. Names are rules'
names, aliases or codes. What silences nothing is a finding itself, ``unused-suppression``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from gradio_patterns.findings.diagnostics import UNUSED_SUPPRESSION
from gradio_patterns.findings.finding import Edit, Finding, Fix, PlacedEdit, Question
from gradio_patterns.findings.positions import line_starts, place, split_lines
from gradio_patterns.knowledge.catalog import RuleInfo, find, suggest
from gradio_patterns.settings.selection import SUPPRESSION_NAMES, plain
from gradio_patterns.support.dataclass import dataclass, replace

_COMMENT = re.compile(
    r"#\s*gradio-patterns:\s*(?P<kind>ignore-file|ignore)(?![\w-])\s*"
    r"(?:\[(?P<names>[^\]#]*)\])?(?P<reason>[^#]*)",
    re.IGNORECASE,
)
Found = TypeVar("Found", Finding, Question)


@dataclass(frozen=True)
class Comment:
    """One suppression; ``first`` to ``last`` are the lines whose findings it silences."""

    line: int
    start: int
    end: int
    """Where the comment is, in UTF-8 bytes."""
    names: tuple[str, ...]
    reason: str
    first: int
    last: int
    alone: bool
    bare: bool
    """Without names in brackets."""


@dataclass(frozen=True)
class Tokens:
    """What is read off the tokens of a text: comments, and where its statements are."""

    comments: list[tuple[int, int, str]]
    """Line, column and text of each."""
    statements: dict[int, tuple[int, int]]
    """First and last line of the statement that a line belongs to."""
    code: set[int]
    """The lines with code."""


def _tokens(lines: list[str]) -> Tokens | None:
    """None where the lines cannot be split into tokens."""
    import tokenize

    comments: list[tuple[int, int, str]] = []
    statements: dict[int, tuple[int, int]] = {}
    code_lines: set[int] = set()
    first = 0
    skipped = (tokenize.INDENT, tokenize.DEDENT, tokenize.NL, tokenize.ENDMARKER)
    try:
        for token in tokenize.generate_tokens(_reader(lines)):
            if token.type == tokenize.COMMENT:
                comments.append((*token.start, token.string))
            elif token.type == tokenize.NEWLINE:
                for line in range(first, token.start[0] + 1):
                    statements.setdefault(line, (first, token.start[0]))
                first = 0
            elif token.type not in skipped:
                first = first or token.start[0]
                code_lines.update(range(token.start[0], token.end[0] + 1))
    except (tokenize.TokenError, SyntaxError, ValueError, RecursionError):
        return None
    return Tokens(comments, statements, code_lines)


def statement(text: str, line: int) -> tuple[int, int]:
    """The first and the last line of the statement, or of the head of one, on a line."""
    tokens = _tokens(split_lines(text))
    return tokens.statements.get(line, (line, line)) if tokens is not None else (line, line)


def read(text: str) -> list[Comment]:
    """The suppressions in a Python text, in order; none where it cannot be split into tokens."""
    lines = split_lines(text)
    tokens = None if "\0" in text else _tokens(lines)
    if tokens is None:
        return []
    data = text.encode("utf-8", "surrogatepass")
    starts = line_starts(data)
    found: list[Comment] = []
    for line, column, string in tokens.comments:
        match = _COMMENT.search(string)
        if match is None:
            continue
        head = lines[line - 1][: column + match.start()]
        start = starts[line - 1] + len(head.encode("utf-8", "surrogatepass"))
        end = start + len(match[0].rstrip(" \t\r\n").encode("utf-8", "surrogatepass"))
        alone = not lines[line - 1][:column].strip()
        if match["kind"].lower() == "ignore-file":
            reach = (1, len(lines) + 1)
        else:
            reach = _reach(line, alone, tokens.statements, tokens.code, len(lines))
        names = tuple(n for n in map(plain, (match["names"] or "").split(",")) if n)
        reason = match["reason"].strip()
        found.append(Comment(line, start, end, names, reason, *reach, alone, not names))
    return found


def _reader(lines: list[str]) -> Callable[[], str]:
    """Gives one line a call, and nothing after the last."""
    left = iter(lines)
    return lambda: next(left, "")


def _reach(
    line: int, alone: bool, statements: dict[int, tuple[int, int]], code: set[int], count: int
) -> tuple[int, int]:
    if not alone:
        first, last = statements.get(line, (line, line))
        return (first, last) if line == last else (line, line)
    below = next((n for n in range(line + 1, count + 1) if n in code), line)
    inside = statements.get(line)
    if inside is not None and inside[0] < line <= inside[1]:
        return below, below
    return statements.get(below, (below, below))


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
