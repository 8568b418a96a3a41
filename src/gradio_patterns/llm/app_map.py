"""The map of a long file, which a model reads instead of the parts that are not sent.

It is made of the masked text: nothing can stand in it that might not be sent as code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from gradio_patterns.app import read_app
from gradio_patterns.appmap import text
from gradio_patterns.appmap.build import map_app
from gradio_patterns.findings.finding import Target
from gradio_patterns.llm.masking import masked
from gradio_patterns.neighbours.modules import let_go
from gradio_patterns.neighbours.stars import open_stars
from gradio_patterns.report.common import one_line

MOST = 3_000
"""Characters of a map: of a larger one, what stands nearest to the questions."""
LONGEST = 200
FIRST = ("shared by all visitors", "state", "listeners", "served by", "commands", "files")
"""The parts that tell most, in that order; then the others, the page last."""


class Listening(NamedTuple):
    """A listener of the file, and the function it runs: the line of each, 0 for one elsewhere."""

    line: int
    handler: int


class Mapped(NamedTuple):
    """The lines of a map, and where the handlers stand that it names."""

    lines: tuple[str, ...] = ()
    listening: tuple[Listening, ...] = ()


def mapped(code: str, path: str, target: Target, wanted: Sequence[int]) -> Mapped:
    """The map of a masked text for questions about some lines.

    Nothing where it cannot be drawn: the code is sent all the same.
    """
    try:
        app = read_app(code, path, target)
        if app.walked.starred_imports:
            open_stars(app)
        found = map_app(app)
        lines = _fitting(text.render([found]).splitlines()[1:], wanted)
    except Exception:  # a fault of the map costs the map, never the question
        return Mapped()
    finally:
        let_go()
    here = (Listening(w.line, 0 if w.handler_path else w.handler_line) for w in found.wires)
    return Mapped(tuple(lines), tuple(here))


def _fitting(lines: list[str], wanted: Sequence[int]) -> list[str]:
    """As much as may be sent, no part more than half of what is left for it."""
    parts: dict[str, list[str]] = {}
    title = ""
    for line in map(_safe, lines):
        if line.startswith(" "):
            parts[title].append(line)
        else:
            title = line
            parts[title] = []
    left = MOST
    made: dict[str, list[str]] = {}
    order = [*FIRST, *(name for name in parts if name not in FIRST and name != "page"), "page"]
    for name in order:
        made[name] = _nearest(parts.get(name, []), wanted, left // 2)
        left -= sum(map(len, made[name]))
    return [line for name in parts if made[name] for line in (name, *made[name])]


def _nearest(lines: list[str], wanted: Sequence[int], most: int) -> list[str]:
    """The lines of a part that speak of places nearest to the questions, in their order."""
    kept: set[int] = set()
    for number in sorted(range(len(lines)), key=lambda n: _distance(lines[n], wanted)):
        most -= len(lines[number])
        if most < 0:
            break
        kept.add(number)
    made = [line for number, line in enumerate(lines) if number in kept]
    return [*made, "  ..."] if made and len(made) < len(lines) else made


def _distance(line: str, wanted: Sequence[int]) -> int:
    told = [int(number) for number in re.findall(r"(?:^ *|\(line )(\d+)[:)]", line)]
    return min((abs(one - other) for one in told for other in wanted), default=0)


def _safe(line: str) -> str:
    """Names and labels are the program's: they stay within a line that is marked as the map's."""
    line = masked(one_line(line.removeprefix("  ")))
    return line if len(line) <= LONGEST else f"{line[:LONGEST]} …"
