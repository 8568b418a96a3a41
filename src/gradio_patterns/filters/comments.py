"""Suppression comments as they stand in a text, and how far each reaches."""

from __future__ import annotations

import re
from collections.abc import Callable

from gradio_patterns.findings.positions import line_starts, split_lines
from gradio_patterns.settings.selection import plain
from gradio_patterns.support.dataclass import dataclass

_COMMENT = re.compile(
    r"#\s*gradio-patterns:\s*(?P<kind>ignore-file|ignore)(?![\w-])\s*"
    r"(?:\[(?P<names>[^\]#]*)\])?(?P<reason>[^#]*)",
    re.IGNORECASE,
)


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
