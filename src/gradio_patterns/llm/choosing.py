"""Which lines of a file are sent: of a long one, the judged ones and the functions they need."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gradio_patterns.llm.app_map import Listening
from gradio_patterns.llm.documents import WHOLE, Document

MOST = 400
"""At most so many lines of a long file, beside the judged ones."""
AROUND = 3
SHORT = 120
"""A function of up to so many lines is sent whole."""
NEARBY = 15
"""So many lines around a judged one, of a page that is built in many more."""

Span = tuple[int, int]


class Block(NamedTuple):
    """A function or a statement: its first line, with decorators, and its last."""

    first: int
    last: int
    node: ast.stmt

    def holds(self, line: int) -> bool:
        return self.first <= line <= self.last


def chosen(
    document: Document, wanted: Iterable[int], listening: Sequence[Listening] = ()
) -> list[int]:
    """The numbers of the lines to send for questions about some lines, in order."""
    count = len(document.lines)
    if count <= WHOLE:
        return list(range(1, count + 1))
    lines = sorted({line for line in wanted if 1 <= line <= count})
    judged = {near for line in lines for near in range(line - AROUND, line + AROUND + 1)}
    kept = {line for line in judged if 1 <= line <= count}
    most = len(kept) + MOST
    for first, last in _spans(document.code, lines, listening):
        span = range(max(1, first), min(count, last) + 1)
        if len(kept.union(span)) <= most:
            kept.update(span)
    return sorted(kept)


def _spans(code: str, wanted: list[int], listening: Sequence[Listening]) -> Iterator[Span]:
    """Ranges of lines, the most needed first."""
    try:
        tree = ast.parse(code)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        yield from ((line - 40, line + 40) for line in wanted)
        return
    functions = [
        _block(n) for n in ast.walk(tree) if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    top = [_block(node) for node in tree.body]
    judged = [_near(tree, functions, line) for line in wanted]
    for block, line in zip(judged, wanted, strict=True):
        yield from _part(block, line)
    lines = {block.node.lineno for block in judged}
    run = {one.handler for one in listening if any(block.holds(one.line) for block in judged)}
    handlers = [block for block in functions if block.node.lineno in run - lines]
    for block in handlers:
        yield from _part(block, block.first)
    yield from ((one.line, one.line) for one in listening if one.handler in lines)
    for block in top:
        yield from (span for line in wanted if block.holds(line) for span in _page(block, line))
    nodes = [block.node for block in (*judged, *handlers)]
    yield from _named(top, nodes)
    others = [b for b in functions if b.node.lineno in {one.handler for one in listening}]
    yield from (span for b in _sharing(top, nodes, others) for span in _part(b, b.first))
    yield from (block[:2] for block in top if isinstance(block.node, (ast.Import, ast.ImportFrom)))


def _near(tree: ast.Module, functions: list[Block], line: int) -> Block:
    """The innermost function around a line, else the smallest statement."""
    around = [block for block in functions if block.holds(line)]
    if not around:
        statements = (_block(node) for node in ast.walk(tree) if isinstance(node, ast.stmt))
        around = [block for block in statements if block.holds(line)]
        around = [block for block in around if block.last - block.first <= NEARBY]
    # The head of a long block stands for itself: what is built in it are other things.
    alone = Block(line, line, ast.Pass(lineno=line, end_lineno=line))
    return min(around, key=lambda block: block.last - block.first, default=alone)


def _part(block: Block, line: int) -> Iterator[Span]:
    """A function where it is short, else its head and what is around a line of it."""
    if block.last - block.first < SHORT:
        yield block.first, block.last
        return
    yield block.first, block.first + AROUND
    yield max(block.first, line - SHORT // 3), min(block.last, line + SHORT // 3)


def _page(block: Block, line: int) -> Iterator[Span]:
    """A part of a long block around a line: the map tells the rest."""
    yield block.first, min(block.last, block.first + 1)
    yield max(block.first, line - NEARBY), min(block.last, line + NEARBY)


def _named(top: list[Block], nodes: list[ast.stmt]) -> Iterator[Span]:
    """What of the module the code names, and what that names."""
    used: set[int] = set()
    names = {name for node in nodes for name in _names(node)}
    for _ in range(2):
        for first, last, node in top:
            if first not in used and _defined(node) & names:
                used.add(first)
                names |= _names(node)
                yield first, min(last, first + SHORT * 2 // 3)


def _sharing(top: list[Block], nodes: list[ast.stmt], others: list[Block]) -> Iterator[Block]:
    """Handlers that use a value of the module which the judged code uses as well."""
    values = {
        name
        for block in top
        if isinstance(block.node, (ast.Assign, ast.AnnAssign))
        for name in _defined(block.node)
    }
    used = values & {name for node in nodes for name in _names(node)}
    yield from (block for block in others if used & _names(block.node))


def _block(node: ast.stmt) -> Block:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(decorator.lineno for decorator in decorators)])
    return Block(first, node.end_lineno or node.lineno, node)


def _names(node: ast.AST) -> set[str]:
    return {child.id for child in ast.walk(node) if isinstance(child, ast.Name)}


def _defined(node: ast.stmt) -> set[str]:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {node.name}
    if isinstance(node, (ast.Assign, ast.AnnAssign)):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return {child.id for t in targets for child in ast.walk(t) if isinstance(child, ast.Name)}
    return set()
