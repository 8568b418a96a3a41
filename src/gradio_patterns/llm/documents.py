"""The code of one file as a model sees it: numbered lines, masked, only what the questions need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gradio_patterns.findings.finding import Position, Report
from gradio_patterns.findings.positions import split_lines
from gradio_patterns.llm.masking import shown

WHOLE = 150
"""Up to so many lines, a file is sent whole; above that its map and the code that is needed."""
LONGEST = 300
"""Characters of a line; the rest of it is cut."""


@dataclass(frozen=True)
class Document:
    """``lines`` are numbered from 1, through all cells of a notebook.

    ``cells`` says where each cell starts: (its number, the line before its first).
    """

    path: str
    lines: tuple[str, ...]
    code: str
    """The text the lines were made of, masked but not cut."""
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
        return _document(path, shown(text, path, target))
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
    return _document(path, shown(joined, path, target), tuple(cells))


def _document(path: str, lines: list[str], cells: tuple[tuple[int, int], ...] = ()) -> Document:
    return Document(path, _plain(lines), "\n".join(lines) + "\n", cells)


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
