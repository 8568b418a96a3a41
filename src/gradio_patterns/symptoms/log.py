"""A pasted text taken apart: what was said, and by which line of the own code.

The page does the same in ``docs/assets/js/symptoms.js``, with the patterns of ``PATTERNS``.
"""

from __future__ import annotations

import re

from gradio_patterns.support.dataclass import dataclass

PATTERNS = {
    "colour": r"\x1b\[[0-9;]*[A-Za-z]",
    "prefix": r"^[\w.-]+\s*\| ?",
    "frame": r'^\s*(?:[|\d]+\s+)?File "([^"]+)", line (\d+)(?:, in (.+))?',
    "said": r"^(?:[|\d]*\s*)(?:.*?(?:^|[\s:]))?((?:[A-Za-z_]\w*\.)*(?:[A-Z]\w*)?"
    r"(?:Error|Exception|Warning|Exit|Interrupt)\b(?:: ?.*)?)$",
    "foreign": r"site-packages|dist-packages|[\\/]lib[\\/]python\d|^<|[\\/]Lib[\\/](?:asyncio|"
    r"concurrent|importlib|runpy)",
}
"""Plain enough for both languages; ``prefix`` is what containers put before each line."""


@dataclass(frozen=True)
class Frame:
    """A line that a traceback names; ``code`` is what it shows of it."""

    path: str
    line: int
    code: str = ""

    @property
    def own(self) -> bool:
        return re.search(PATTERNS["foreign"], self.path) is None


@dataclass(frozen=True)
class Said:
    """One message, with the frames above it."""

    text: str
    frames: tuple[Frame, ...] = ()

    @property
    def place(self) -> Frame | None:
        """The innermost line of the own code."""
        return next((frame for frame in reversed(self.frames) if frame.own), None)


def read_log(text: str) -> list[Said]:
    """The messages of a text, the last first: of a chain of errors the last is what was seen.

    A text without any error line is one message as a whole.
    """
    plain = re.sub(PATTERNS["colour"], "", text)
    found: list[Said] = []
    frames: list[Frame] = []
    lines = [re.sub(PATTERNS["prefix"], "", line) for line in plain.splitlines()]
    for place, line in enumerate(lines):
        frame = re.match(PATTERNS["frame"], line)
        said = None if frame else re.match(PATTERNS["said"], line)
        if frame:
            after = lines[place + 1].strip() if place + 1 < len(lines) else ""
            frames.append(Frame(frame[1], int(frame[2]), after))
        elif said and not _is_code(line, lines, place):
            found.append(Said(said[1].strip(), tuple(frames)))
            frames = []
    if not found and plain.strip():
        found = [Said(" ".join(plain.split()), tuple(frames))]
    unique = {one.text: one for one in found}
    return list(reversed(unique.values()))


def _is_code(line: str, lines: list[str], place: int) -> bool:
    """The line of code that a traceback shows below a frame, such as ``raise Error``."""
    before = lines[place - 1] if place else ""
    return line[:1].isspace() and re.match(PATTERNS["frame"], before) is not None
