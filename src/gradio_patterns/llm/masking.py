"""What of the code is not sent: secrets, comments and docstrings.

Comments and docstrings prove nothing about what code does, and are where texts hide that talk to a
reader; so no model sees them.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.source import Source
from gradio_patterns.findings.finding import Target
from gradio_patterns.findings.positions import split_lines
from gradio_patterns.llm.secrets import SHAPES, Point, is_text, span
from gradio_patterns.llm.secrets import secrets as secrets_in

MASK = "<masked>"


class Cut(NamedTuple):
    """From ``start`` to ``end`` (line from 1, code points from 0), ``put`` is sent instead."""

    start: Point
    end: Point
    put: str


def shown(text: str, path: str, target: Target, *, secrets: bool = False) -> list[str]:
    """The lines of a Python text as they may be sent, one for one.

    ``secrets`` leaves secrets in, for texts where all of them are made up.
    """
    lines = [line.rstrip("\r\n") for line in split_lines(text)]
    cuts = [*_comments(text), *_from_tree(text, path, target, secrets)]
    for cut in reversed(_merged(cuts)):
        _apply(lines, cut)
    return lines if secrets else _shapes_masked(lines)


def masked(text: str) -> str:
    """A text of our own with anything shaped like a secret masked."""
    return SHAPES.sub(MASK, text)


def _shapes_masked(lines: list[str]) -> list[str]:
    def put(match: re.Match[str]) -> str:
        return MASK + "\n" * match[0].count("\n")

    return SHAPES.sub(put, "\n".join(lines)).split("\n") if lines else []


def _comments(text: str) -> Iterator[Cut]:
    try:
        for token in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
            if token.type == tokenize.COMMENT:
                yield Cut(token.start, token.end, "")
    except (tokenize.TokenError, SyntaxError, ValueError, RecursionError):
        for number, line in enumerate(split_lines(text), 1):
            if line.lstrip().startswith("#"):
                yield Cut((number, 0), (number, len(line.rstrip("\r\n"))), "")


def _from_tree(text: str, path: str, target: Target, secrets: bool) -> Iterator[Cut]:
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    source = Source(text, path)
    nodes = list(ast.walk(tree))
    for node in nodes:
        if isinstance(node, ast.Expr) and is_text(node.value):
            yield _cut(source, node.value, '""')
    if secrets:
        return
    for node in secrets_in(nodes, source, target):
        yield _cut(source, node, f'"{MASK}"')


def _cut(source: Source, node: ast.AST, put: str) -> Cut:
    return Cut(*span(source, node), put)


def _merged(cuts: list[Cut]) -> list[Cut]:
    """In order and without overlap; what is within another goes with it."""
    made: list[Cut] = []
    for cut in sorted(cuts, key=lambda cut: (cut.start, (-cut.end[0], -cut.end[1]))):
        if made and cut.start < made[-1].end:
            last = made[-1]
            made[-1] = last._replace(end=max(last.end, cut.end))
        elif cut.start < cut.end:
            made.append(cut)
    return made


def _apply(lines: list[str], cut: Cut) -> None:
    (first, left), (last, right) = cut.start, cut.end
    if not 1 <= first <= last <= len(lines):
        return
    tail = lines[last - 1][right:]
    lines[first - 1] = (lines[first - 1][:left] + cut.put).rstrip()
    for number in range(first, last):
        lines[number] = ""
    lines[last - 1] = (lines[last - 1] + tail).rstrip()
