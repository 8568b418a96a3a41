"""The model of an app that is being written: what stands before the cursor can be read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from gradio_patterns.app import App, read_app
from gradio_patterns.editor import texts
from gradio_patterns.editor.checking import harmless
from gradio_patterns.editor.scan import standing
from gradio_patterns.findings.finding import Target

_CLOSING = {"(": ")", "[": "]", "{": "}"}
_TRY = re.compile(r"[ \t]*try[ \t]*:[ \t]*(#.*)?$")
_ENDS_TRY = re.compile(r"(except|finally)\b")


def read_before(text: str, index: int, path: str, target: Target) -> App | None:
    """The app as it is, or where it does not parse, as it is up to the cursor.

    Lines before the cursor stay where they are, and so do columns before it.
    """
    read = (_read(attempt, path, target) for attempt in _attempts(harmless(text), index))
    return next((app for app in read if app is not None), None)


def _read(text: str, path: str, target: Target) -> App | None:
    try:
        return read_app(text, path, target)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def byte_at(app: App, text: str, index: int) -> int:
    """Where an index of the text is in what was read of it; -1 where it was left out."""
    read = texts.read(text)
    line = bisect_right(read.starts, index)
    if line > len(app.source.line_starts):
        return -1
    before = harmless(text)[read.starts[line - 1] : index]
    return app.source.offset(line, len(before.encode("utf-8", "surrogatepass")))


def _attempts(text: str, index: int) -> Iterator[str]:
    yield text
    opened = standing(text, index).opened
    if opened:
        # The call at the cursor without its arguments, and what is around it closed.
        inmost = opened[-1].index + 1
        yield _without_try(text[:inmost]) + _closed(text, [one.index for one in opened])
    end = re.compile(r"[\r\n]|\Z").search(text, index)
    stop = end.start() if end else len(text)
    left = [one.index for one in standing(text, stop).opened]
    yield _without_try(text[:stop]) + _closed(text, left)
    line = max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1
    head = text[:line]
    indent = re.match(r"[ \t]*", text[line:])
    yield _without_try(f"{head}{indent[0] if indent else ''}pass\n")
    yield _without_try(head)


def _closed(text: str, openings: list[int]) -> str:
    return "".join(_CLOSING[text[one]] for one in reversed(openings)) + "\n"


def _without_try(text: str) -> str:
    """The text with each ``try:`` that the cursor is in made a block that needs no end."""
    lines = text.split("\n")
    last = next((line for line in reversed(lines) if line.strip()), "")
    inside = len(last) - len(last.lstrip())
    ended: set[int] = set()
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        indent = len(line) - len(line.lstrip())
        if _ENDS_TRY.match(line.lstrip()):
            ended.add(indent)
        elif _TRY.match(line.rstrip("\r")):
            if indent in ended:
                ended.discard(indent)
            elif indent <= inside:
                lines[number] = line.replace("try", "if 1", 1)
    return "\n".join(lines)
