"""Whether a project changes Gradio itself: then nobody can say what its names take."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import lru_cache

PATCHED = ("patched",)
"""This module's question, among those that an app's checks ask of the files around it."""

_ROOT_MARKS = (".git", "pyproject.toml", "setup.py", "setup.cfg", "requirements.txt")
_LEVELS = 4
_FILES = 400
_LIMIT = 300_000
_SKIPPED = frozenset({"node_modules", "venv", ".venv", "site-packages", "__pycache__", "build"})

_PATCH = (
    rb"(?m)^[ \t]*(?:"
    rb"(?:gr|gradio)\.(?:\w+\.)*(?!\w*_(?:dir|path)\b)\w+[ \t]*=[^=]"  # gr.Box = ...
    rb"|setattr\((?:gr|gradio)[.,]"
    rb"|[A-Z]\w*\.__init__[ \t]*=[^=]"  # Textbox.__init__ = wrapped(...)
    rb")"
)


def patched(path: str) -> bool:
    """Whether a file of the project that ``path`` belongs to assigns into Gradio."""
    if not os.path.isfile(path):
        return False
    folder = os.path.dirname(os.path.abspath(path))
    root = _root(folder)
    while True:
        if _patched_in(folder):
            return True
        if folder == root:
            return _patched_below(root)
        folder = os.path.dirname(folder)


def _root(folder: str) -> str:
    """The project's folder: with a mark of one, or the uppermost that is still a package."""
    top = folder
    for _ in range(_LEVELS):
        if any(os.path.exists(os.path.join(folder, mark)) for mark in _ROOT_MARKS):
            return folder
        if os.path.exists(os.path.join(folder, "__init__.py")):
            top = folder
        folder = os.path.dirname(folder)
    return top


@lru_cache(maxsize=256)
def _patched_in(folder: str) -> bool:
    try:
        names = sorted(os.listdir(folder))[: _FILES * 2]
    except OSError:
        return False
    return any(_patches(os.path.join(folder, name)) for name in names if name.endswith(".py"))


@lru_cache(maxsize=64)
def _patched_below(root: str) -> bool:
    return any(_patches(path) for path in _python_files(root))


def _python_files(root: str) -> Iterator[str]:
    left = _FILES
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in _SKIPPED and not f.startswith("."))
        for name in sorted(names):
            if name.endswith(".py"):
                yield os.path.join(folder, name)
                left -= 1
                if left == 0:
                    return


def _patches(path: str) -> bool:
    try:
        if os.path.getsize(path) > _LIMIT:
            return False
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return False
    return b"gradio" in data and re.search(_PATCH, data) is not None
