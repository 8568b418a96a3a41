"""Between UTF-8 byte offsets and lines and columns.

Lines end where Python ends them: at ``\\n``, ``\\r\\n`` or a lone ``\\r``, and nowhere else.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from gradio_patterns.findings.finding import Position

_LINE_END = rb"\r\n?|\n"
_TEXT_LINE = r"[^\r\n]*(?:\r\n?|\n|\Z)"


def line_starts(data: bytes) -> list[int]:
    """The byte offset of each line's first byte."""
    return [0, *(match.end() for match in re.finditer(_LINE_END, data))]


def place(data: bytes, starts: list[int], offset: int) -> Position:
    """The line and column of a byte offset."""
    offset = max(0, min(offset, len(data)))
    line = bisect_right(starts, offset)
    column = len(data[starts[line - 1] : offset].decode("utf-8", "replace")) + 1
    return Position(line, column)


def split_lines(text: str) -> list[str]:
    """The lines of a text, ends kept; no empty line after a last line end."""
    lines = re.findall(_TEXT_LINE, text)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def offset(lines: list[str], position: Position) -> int:
    """The index, in code points, of a position in the text of which these are the lines."""
    before = sum(len(line) for line in lines[: position.line - 1])
    return before + position.column - 1
