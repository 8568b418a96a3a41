"""A text as an editor counts it: lines and code units, and the edits it sends.

Lines end at ``\\n``, ``\\r\\n`` or a lone ``\\r``, for the protocol as for Python, and nowhere
else.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from lsprotocol import types

from gradio_patterns.findings.finding import Position
from gradio_patterns.support.dataclass import dataclass

UTF_8, UTF_16, UTF_32 = "utf-8", "utf-16", "utf-32"
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True)
class Text:
    """A text, where its lines start (in code points), and the code units of its editor."""

    text: str
    starts: tuple[int, ...]
    encoding: str = UTF_16

    def line(self, number: int) -> str:
        """Line ``number``, from 0, without its end; empty past the last."""
        if not 0 <= number < len(self.starts):
            return ""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[number] : end].rstrip("\r\n")


def read(text: str, encoding: str = UTF_16) -> Text:
    """The text with its lines."""
    starts = (0, *(match.end() for match in _LINE_END.finditer(text)))
    return Text(text, starts, encoding)


def units(text: str, encoding: str) -> int:
    """How long a text is in the code units of an encoding."""
    if encoding == UTF_32 or text.isascii():
        return len(text)
    if encoding == UTF_8:
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text) + sum(character > "\uffff" for character in text)


def _points(line: str, character: int, encoding: str) -> int:
    """The code point at a code unit of a line; within one, the one it is in."""
    if encoding == UTF_32 or line.isascii():
        return min(character, len(line))
    left = character
    for index, point in enumerate(line):
        left -= units(point, encoding)
        if left < 0:
            return index
    return len(line)


def offset(text: Text, position: types.Position) -> int:
    """The index of a place; past the end of a line is its end, past the last line the text's."""
    if position.line >= len(text.starts):
        return len(text.text)
    line = text.line(position.line)
    return text.starts[position.line] + _points(line, position.character, text.encoding)


def at_offset(text: Text, index: int) -> types.Position:
    """The place of an index."""
    index = max(0, min(index, len(text.text)))
    line = bisect_right(text.starts, index) - 1
    return types.Position(line, units(text.text[text.starts[line] : index], text.encoding))


def at_position(text: Text, position: Position) -> types.Position:
    """The place of a line and a column, both from 1, as a finding has them."""
    line = position.line - 1
    if line >= len(text.starts):
        return at_offset(text, len(text.text))
    return types.Position(line, units(text.line(line)[: position.column - 1], text.encoding))


def at_range(text: Text, start: Position, end: Position) -> types.Range:
    return types.Range(at_position(text, start), at_position(text, end))


def changed(text: Text, change: types.TextDocumentContentChangeEvent) -> Text:
    """The text after one edit of the editor."""
    if not isinstance(change, types.TextDocumentContentChangePartial):
        return read(change.text, text.encoding)
    start, end = offset(text, change.range.start), offset(text, change.range.end)
    start, end = min(start, end), max(start, end)
    return read(text.text[:start] + change.text + text.text[end:], text.encoding)
