"""Where in a text that may be half written a cursor stands: in which call, comment or string.

Only the text from the last line that starts a statement at the margin up to the cursor is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gradio_patterns.support.dataclass import dataclass, field

_TOKEN = re.compile(
    r"(?P<string>\"\"\"|'''|\"|')|(?P<comment>#[^\r\n]*)|(?P<open>[(\[{])|(?P<close>[)\]}])"
    r"|(?P<comma>,)|(?P<keyword>\b[^\W\d]\w*)[ \t]*=(?!=)"
)
_MARGIN = re.compile(r"(?m)^[^\s)\]}\"'#]")


@dataclass
class Opened:
    """A bracket that is still open, and the arguments after it."""

    index: int
    argument: int
    """Where the argument at the cursor starts."""
    commas: int = 0
    keywords: list[str] = field(default_factory=list)


@dataclass
class Standing:
    """Where the cursor stands; ``inside`` is ``string``, ``comment`` or nothing."""

    opened: list[Opened]
    inside: str = ""
    start: int = 0
    """Where the string or comment starts."""


def standing(text: str, index: int) -> Standing:
    """What is open at an index."""
    found = Standing([])
    for kind, start, end, word in _tokens(text, _margin(text, index), index):
        if (kind == "string" and end > index) or (kind == "comment" and end == index):
            found.inside, found.start = kind, start
        elif kind == "open":
            found.opened.append(Opened(start, end))
        elif kind == "close":
            if found.opened:
                found.opened.pop()
        elif found.opened and kind in ("comma", "keyword"):
            inmost = found.opened[-1]
            if kind == "comma":
                inmost.argument, inmost.commas = end, inmost.commas + 1
            else:
                inmost.keywords.append(word)
    return found


def keywords_after(text: str, index: int, limit: int = 4000) -> list[str]:
    """The keywords of the call an index is in that are written behind it."""
    depth = 0
    found: list[str] = []
    for kind, _, _, word in _tokens(text, index, min(len(text), index + limit)):
        depth += (kind == "open") - (kind == "close")
        if depth < 0:
            break
        if kind == "keyword" and depth == 0:
            found.append(word)
    return found


def _margin(text: str, index: int) -> int:
    """The start of the last line before an index whose first character starts a statement."""
    end = index
    while end > 0:
        start = max(text.rfind("\n", 0, end), text.rfind("\r", 0, end)) + 1
        if _MARGIN.match(text, start):
            return start
        end = start - 1
    return 0


def _tokens(text: str, start: int, end: int) -> Iterator[tuple[str, int, int, str]]:
    """What matters in a part of a text: kind, start, end, and the name of a keyword."""
    at = start
    while match := _TOKEN.search(text, at, end):
        kind = str(match.lastgroup)
        at = match.end()
        if kind == "string":
            at = _string_end(text, match[0], at, end)
        yield kind, match.start(), at, match["keyword"] or ""


def _string_end(text: str, quote: str, start: int, end: int) -> int:
    """Behind a string; past ``end`` where it is not closed, its line's end where it is broken."""
    at = start
    while at < end:
        if text[at] == "\\":
            at += 2
        elif text.startswith(quote, at) and at + len(quote) <= end:
            return at + len(quote)
        elif len(quote) == 1 and text[at] in "\r\n":
            return at
        else:
            at += 1
    return end + 1
