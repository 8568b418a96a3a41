"""Texts of data that the skill carries packed, since it has little room."""

from __future__ import annotations

from collections.abc import Sequence

GZIP = 31
"""What zlib calls the format of gzip, whose own module takes longer to import."""

Patch = list[str | list[int]]
"""A text told by another one: lines of its own, and pairs of line numbers to copy."""


def read_text(path: str) -> str:
    """The text of a file, or of the packed file ``path.gz`` where there is no such file."""
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        from zlib import decompress

        with open(f"{path}.gz", "rb") as packed:
            return decompress(packed.read(), wbits=GZIP).decode()


def patch(before: str, after: str) -> Patch:
    """How ``after`` is made of the lines of ``before``."""
    from difflib import SequenceMatcher

    old, new = before.split("\n"), after.split("\n")
    made: Patch = []
    for kind, start, end, first, last in SequenceMatcher(None, old, new, False).get_opcodes():
        if kind == "equal":
            made.append([start, end])
        else:
            made += new[first:last]
    return made


def patched(before: str, made: Sequence[str | Sequence[int]]) -> str:
    """The text that ``patch`` told."""
    old = before.split("\n")
    lines: list[str] = []
    for part in made:
        lines += [part] if isinstance(part, str) else old[part[0] : part[1]]
    return "\n".join(lines)
