"""The comment that silences a rule at one place: into the one there is, behind the code, above it.

Whether it does is seen by reading the text with it, so none is ever put into a string.
"""

from __future__ import annotations

import ast
import tokenize
from collections.abc import Iterator

from gradio_patterns.editor import texts
from gradio_patterns.filters import suppressions
from gradio_patterns.findings.positions import split_lines
from gradio_patterns.support.dataclass import dataclass


@dataclass(frozen=True)
class Change:
    """Replace the code points from ``start`` to ``end``."""

    start: int
    end: int
    content: str
    lines_above: int = 0
    """How many lines the place in question moves down."""


def change(text: str, line: int, rule: str) -> Change | None:
    """What to write so that ``rule`` is silent on a line (from 1); None where nothing would do."""
    tries = (*_into_comment(text, line, rule), *_own_comment(text, line, rule))
    return next((one for one in tries if _silences(text, one, line, rule)), None)


def _into_comment(text: str, line: int, rule: str) -> Iterator[Change]:
    """Another name in the brackets of a comment that is for this line."""
    data = text.encode("utf-8", "surrogatepass")
    for comment in suppressions.read(text):
        whole_file = comment.first == 1 and comment.last > len(texts.read(text).starts)
        if comment.names and not whole_file and comment.first <= line <= comment.last:
            at = data.index(b"]", comment.start)
            before = len(data[:at].decode("utf-8", "surrogatepass"))
            yield Change(before, before, f", {rule}")


def _own_comment(text: str, line: int, rule: str) -> Iterator[Change]:
    read = texts.read(text)
    newline = "\r\n" if "\r\n" in text else "\n"
    comment = f"# gradio-patterns: ignore[{rule}]"
    own = read.line(line - 1)
    start = read.starts[line - 1]
    yield Change(start + len(own.rstrip()), start + len(own), f"  {comment}")
    first = _first_line(text, line)
    head = read.line(first - 1)
    indent = head[: len(head) - len(head.lstrip())]
    above = read.starts[first - 1]
    yield Change(above, above, f"{indent}{comment}{newline}", 1)


def _first_line(text: str, line: int) -> int:
    """The first line of the statement, or of the head of one, that goes over a line."""
    first = 0
    left = iter(split_lines(text))
    skipped = (tokenize.INDENT, tokenize.DEDENT, tokenize.NL, tokenize.COMMENT)
    try:
        for token in tokenize.generate_tokens(lambda: next(left, "")):
            if token.type == tokenize.NEWLINE:
                if first and first <= line <= token.start[0]:
                    return first
                first = 0
            elif token.type not in skipped:
                first = first or token.start[0]
    except (tokenize.TokenError, SyntaxError, ValueError):
        pass
    return line


def _silences(text: str, one: Change, line: int, rule: str) -> bool:
    after = text[: one.start] + one.content + text[one.end :]
    try:
        ast.parse(after)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    here = line + one.lines_above
    return any(
        comment.first <= here <= comment.last and rule in comment.names
        for comment in suppressions.read(after)
    )
