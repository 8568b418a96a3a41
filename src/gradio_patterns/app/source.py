"""A source text as UTF-8 bytes with its line starts; positions are converted here alone."""

from __future__ import annotations

import ast
import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from gradio_patterns.findings.finding import Position

_LINE_END = rb"\r\n|\r|\n"


class Source:
    """A decoded Python text. Offsets are UTF-8 byte offsets, as ``ast`` counts columns."""

    __slots__ = ("__dict__", "path", "text")

    def __init__(self, text: str, path: str = "<string>") -> None:
        self.text = text
        self.path = path

    @cached_property
    def data(self) -> bytes:
        # Lone surrogates cannot come from a decoded file, but must not crash either.
        return self.text.encode("utf-8", "surrogatepass")

    @cached_property
    def line_starts(self) -> list[int]:
        if b"\r" in self.data:
            return [0, *(match.end() for match in re.finditer(_LINE_END, self.data))]
        lengths = [len(line) + 1 for line in self.data.split(b"\n")]
        return [0, *accumulate(lengths[:-1])]

    @cached_property
    def newline(self) -> str:
        """The line ending most of the text uses first."""
        match = re.search(_LINE_END, self.data)
        return match.group().decode() if match else "\n"

    def offset(self, line: int, column: int) -> int:
        """Byte offset of a line (from 1) and byte column (from 0), as in ``ast`` nodes."""
        return self.line_starts[line - 1] + column

    def start(self, node: ast.AST) -> int:
        return self.offset(node.lineno, node.col_offset)  # type: ignore[attr-defined]

    def end(self, node: ast.AST) -> int:
        return self.offset(node.end_lineno, node.end_col_offset)  # type: ignore[attr-defined]

    def segment(self, node: ast.AST) -> str:
        """The source text of a node."""
        return self.slice(self.start(node), self.end(node))

    def slice(self, start: int, end: int) -> str:
        return self.data[start:end].decode("utf-8", "surrogatepass")

    def line(self, number: int) -> str:
        """Line ``number`` (from 1) without its line ending; empty past the end."""
        starts = self.line_starts
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.data)
        return self.slice(starts[number - 1], end).rstrip("\r\n")

    def indent(self, node: ast.AST) -> str:
        """The white space the line of ``node`` starts with."""
        text = self.line(node.lineno)  # type: ignore[attr-defined]
        return text[: len(text) - len(text.lstrip(" \t"))]

    def position(self, offset: int) -> Position:
        """Line and column, as people count, of a byte offset."""
        number = bisect_right(self.line_starts, offset)
        line_start = self.line_starts[number - 1]
        return Position(number, len(self.slice(line_start, offset)) + 1)
