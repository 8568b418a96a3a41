"""The code cells of a notebook, and where a position of their joined text is."""

from __future__ import annotations

from bisect import bisect_right

from gradio_patterns.findings.finding import Diagnostic, Position
from gradio_patterns.support.dataclass import dataclass


@dataclass(frozen=True)
class Cell:
    """A code cell that is reviewed; ``number`` counts all cells of the notebook from 1."""

    number: int
    text: str
    line: int
    """The line of the joined text where it starts, from 1."""
    start: int
    """The byte of the joined text where it starts."""
    padded: bool
    """A line end was added when it was joined."""


@dataclass(frozen=True)
class Notebook:
    """The reviewed cells in order, and the cells that were left out."""

    cells: tuple[Cell, ...]
    problems: tuple[Diagnostic, ...] = ()
    written: tuple[str, ...] = ()
    """Every code cell as it stands, those in another language (``%%bash``) as well."""

    def place(self, position: Position) -> Position:
        """Where a position of the joined text is: line and column within a cell."""
        lines = [cell.line for cell in self.cells]
        cell = self.cells[max(0, bisect_right(lines, position.line) - 1)]
        return Position(position.line - cell.line + 1, position.column, cell.number)

    def span(self, start: Position, end: Position) -> tuple[Position, Position]:
        """Both ends of a range, in the cell in which it starts."""
        placed = self.place(start)
        shift = placed.line - start.line
        return placed, Position(end.line + shift, end.column, placed.cell)
