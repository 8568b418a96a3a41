"""Where a project ends, told by who knows: nothing above is looked at.

A review of a folder guesses by marks such as ``.git`` how far up its project reaches. Who reviews
thousands of projects side by side knows it, and must not let one answer for another.
"""

from __future__ import annotations

_CEILING: list[str] = []


def put(folder: str) -> None:
    """From now on, no look at what is above this absolute folder; an empty text takes it away."""
    _CEILING[:] = [folder] if folder else []


def reached(folder: str) -> bool:
    """Whether a folder is the one above which nothing counts."""
    return folder in _CEILING
