"""The few files around an app that a rule may need: a Dockerfile, a README, requirements."""

from __future__ import annotations

import os
from functools import lru_cache

from gradio_patterns.support import ceiling

_ROOT_MARKS = (".git", "pyproject.toml", "setup.py", "setup.cfg")
_LEVELS = 3
_LIMIT = 1_000_000
"""Bytes; a larger file is not a hand-written project file."""


def find_project_file(path: str, names: tuple[str, ...]) -> tuple[str, str] | None:
    """Path and text of the first of ``names`` beside ``path`` or up to the project's root.

    None for sources that are no files (standard input, snippets) and for unreadable files.
    """
    if not _is_file(path):
        return None
    for folder, present in _folders(os.path.dirname(os.path.abspath(path))):
        for name in names:
            if name.partition("/")[0] not in present:
                continue
            candidate = os.path.join(folder, name)
            text = _read(candidate)
            if text is not None:
                return candidate, text
    return None


@lru_cache(maxsize=8)
def _is_file(path: str) -> bool:
    """Several rules ask for one file, one after the other."""
    return os.path.isfile(path)


@lru_cache(maxsize=256)
def _folders(folder: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """A folder and those above it up to the project's root, each with the names in it."""
    found: list[tuple[str, frozenset[str]]] = []
    while len(found) < _LEVELS:
        try:
            present = frozenset(os.listdir(folder))
        except OSError:
            present = frozenset()
        found.append((folder, present))
        parent = os.path.dirname(folder)
        if parent == folder or not present.isdisjoint(_ROOT_MARKS) or ceiling.reached(folder):
            break
        folder = parent
    return tuple(found)


@lru_cache(maxsize=256)
def _read(path: str) -> str | None:
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > _LIMIT:
            return None
        with open(path, encoding="utf-8", errors="replace") as stream:
            return stream.read()
    except OSError:
        return None


def forget() -> None:
    """Look again: the working folder, or what lies in it, is another than before."""
    for remembered in (_is_file, _folders, _read):
        remembered.cache_clear()
