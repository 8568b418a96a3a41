"""The code of one file as a model sees it: numbered lines, masked, only what the questions need."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gradio_patterns.findings.finding import Position, Report
from gradio_patterns.findings.positions import split_lines
from gradio_patterns.llm.masking import shown

WHOLE = 260
"""Up to so many lines, a file is sent whole."""
MOST = 600
"""At most so many lines of a longer one."""
LONGEST = 300
"""Characters of a line; the rest of it is cut."""
AROUND = 3
SHORT = 120
"""A statement of up to so many lines is sent whole, with what it names."""


@dataclass(frozen=True)
class Document:
    """``lines`` are numbered from 1, through all cells of a notebook.

    ``cells`` says where each cell starts: (its number, the line before its first).
    """

    path: str
    lines: tuple[str, ...]
    code: str
    """The text the lines were made of, before masking; never sent."""
    cells: tuple[tuple[int, int], ...] = ()

    def number(self, position: Position) -> int:
        """The line under which a position of a report is sent; 0 where it is not in here."""
        if not position.cell:
            return position.line
        return next((b + position.line for c, b in self.cells if c == position.cell), 0)


def read(report: Report, path: str) -> Document | None:
    """The document of a path, from the texts a report carries."""
    target = report.targets.get(path, report.target)
    text = report.texts.get(path)
    if text is not None:
        return Document(path, _plain(shown(text, path, target)), text)
    cells: list[tuple[int, int]] = []
    parts: list[str] = []
    lines = 0
    for key, cell in report.texts.items():
        owner, mark, number = key.rpartition("#")
        if owner != path or not mark or not number.isdecimal():
            continue
        code = _python(cell)
        cells.append((int(number), lines))
        parts.append(code)
        lines += len(split_lines(code))
    joined = "".join(parts)
    if not cells:
        return None
    return Document(path, _plain(shown(joined, path, target)), joined, tuple(cells))


def _python(cell: str) -> str:
    """A cell as the review reads it, magic lines made harmless."""
    from gradio_patterns.reading.notebooks import as_python

    code = as_python(cell)
    text = code if isinstance(code, str) else "\n" * len(split_lines(cell))
    return text if text.endswith(("\n", "\r")) else text + "\n"


def _plain(lines: Iterable[str]) -> tuple[str, ...]:
    made = (line if line.isprintable() else _printable(line) for line in lines)
    return tuple(line if len(line) <= LONGEST else f"{line[:LONGEST]} …" for line in made)


def _printable(line: str) -> str:
    return "".join(c if c.isprintable() or c == "\t" else "�" for c in line)


def chosen(document: Document, wanted: Iterable[int]) -> list[int]:
    """The numbers of the lines to send for questions about some lines, in order."""
    count = len(document.lines)
    if count <= WHOLE:
        return list(range(1, count + 1))
    kept: set[int] = set()
    for first, last in _spans(document, sorted(set(wanted))):
        span = range(max(1, first), min(count, last) + 1)
        if len(kept.union(span)) <= MOST:
            kept.update(span)
    return sorted(kept)


def _spans(document: Document, wanted: list[int]) -> Iterator[tuple[int, int]]:
    """Ranges of lines, the most needed first."""
    for line in wanted:
        yield line - AROUND, line + AROUND
    try:
        body = ast.parse(document.code).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        yield from ((line - 40, line + 40) for line in wanted)
        return
    blocks = [(_first(node), node.end_lineno or node.lineno, node) for node in body]
    used: set[int] = set()
    names: set[str] = set()
    for first, last, node in blocks:
        if any(first <= line <= last for line in wanted):
            used.add(first)
            near = _near(node, wanted)
            names |= _names(node if last - first <= SHORT else near)
            yield from _window(first, last, wanted)
            yield _first(near), near.end_lineno or near.lineno
    for _ in range(2):
        for first, last, node in blocks:
            if first not in used and _defined(node) & names:
                used.add(first)
                names |= _names(node)
                yield first, min(last, first + 80)
    for first, last, node in blocks:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield first, last


def _window(first: int, last: int, wanted: list[int]) -> Iterator[tuple[int, int]]:
    """The block itself where it is short, else a part of it around each line."""
    if last - first <= SHORT:
        yield first, last
        return
    yield first, first + AROUND
    for line in wanted:
        if first <= line <= last:
            yield max(first, line - 40), min(last, line + 40)


def _near(node: ast.stmt, wanted: list[int]) -> ast.stmt:
    """The smallest statement that holds the first of the wanted lines in it."""
    for child in ast.walk(node):
        if (
            isinstance(child, ast.stmt)
            and any(_first(child) <= line <= (child.end_lineno or 0) for line in wanted)
            and (child.end_lineno or 0) - child.lineno < (node.end_lineno or 0) - node.lineno
        ):
            node = child
    return node


def _first(node: ast.stmt) -> int:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def _names(node: ast.AST) -> set[str]:
    return {child.id for child in ast.walk(node) if isinstance(child, ast.Name)}


def _defined(node: ast.stmt) -> set[str]:
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {node.name}
    if isinstance(node, (ast.Assign, ast.AnnAssign)):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return {child.id for t in targets for child in ast.walk(t) if isinstance(child, ast.Name)}
    return set()
