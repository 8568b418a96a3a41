"""Files around an app: those a rule may need (a Dockerfile, a README), and the folders they are in.

What was read is kept (``engine.invalidate``).
"""

from __future__ import annotations

import os
from functools import lru_cache

from gradio_patterns.support import project_bounds

_ROOT_MARKS = frozenset({".git", "pyproject.toml", "setup.py", "setup.cfg"})
_LEVELS = 3
_LIMIT = 1_000_000
"""Bytes; a larger file was not written by hand."""


def find_project_file(path: str, names: tuple[str, ...]) -> tuple[str, str] | None:
    """Path and text of the first of ``names`` beside ``path`` or up to the project's root.

    None for sources that are no files (standard input, snippets) and for unreadable files.
    """
    if not is_file(path):
        return None
    for folder in upward(os.path.dirname(os.path.abspath(path)), _LEVELS):
        present = names_in(folder)
        for name in names:
            if name.partition("/")[0] not in present:
                continue
            candidate = os.path.join(folder, name)
            text = read_text(candidate)
            if text is not None:
                return candidate, text
    return None


@lru_cache(maxsize=8)
def is_file(path: str) -> bool:
    """Several rules ask for one file, one after the other."""
    return os.path.isfile(path)


@lru_cache(maxsize=512)
def upward(folder: str, levels: int) -> tuple[str, ...]:
    """A folder and those above it, so many at most, up to the one that a project begins in."""
    found: list[str] = []
    while len(found) < levels:
        found.append(folder)
        parent = os.path.dirname(folder)
        if parent == folder or not _ROOT_MARKS.isdisjoint(names_in(folder)):
            break
        if project_bounds.reached(folder):
            break
        folder = parent
    return tuple(found)


@lru_cache(maxsize=512)
def names_in(folder: str) -> frozenset[str]:
    """What a folder holds; nothing where it cannot be read."""
    try:
        return frozenset(os.listdir(folder))
    except OSError:
        return frozenset()


@lru_cache(maxsize=256)
def read_text(path: str) -> str | None:
    """The text of a file that is not too long to be written by hand."""
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > _LIMIT:
            return None
        with open(path, encoding="utf-8", errors="replace") as stream:
            return stream.read()
    except OSError:
        return None
