"""Whether a project changes Gradio, or has its own: then nobody can say what its names take."""

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

_WISHES = (
    r"requirements[^/]*\.(?:txt|in)|pyproject\.toml|Pipfile|setup\.(?:py|cfg)|environment\.ya?ml"
)

_FORK = (
    rb"(?mi)^[^#\n]*(?:"
    rb"(?<![\w.-])gradio(?:\[[^\]\n]*\])?[ \t]*(?:@[ \t]*(?:git\+|https?:|file:)"  # gradio @ https:
    rb"|={2,3}[ \t]*[\d.]+\+"  # a local version: ==4.19.2+custom
    rb"|=[ \t]*\{[^}\n]*\b(?:git|path|url|file|workspace)[ \t]*=)"  # a table of Poetry, uv, Pipenv
    rb"|git\+[^\s#]*/gradio(?:\.git)?(?=[@#\s\"']|$)"
    rb"|(?<![\w.-])gradio-\d[^\s/]*\.(?:whl|tar\.gz|zip)\b"
    rb"|(?:-e|--editable)[ =][^\s#]*(?<![\w.-])gradio/?[ \t]*$"
    rb")|^[ \t]*[^#\s][^\n]*#egg=gradio\b"
)
"""How a file asks for a Gradio that is not the one of the package index."""


def patched(path: str) -> bool:
    """Whether the project that ``path`` belongs to assigns into Gradio or installs its own."""
    if not os.path.isfile(path):
        return False
    folder = os.path.dirname(os.path.abspath(path))
    root = _root(folder)
    while True:
        if _patched_in(folder) or _forked_in(folder):
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


@lru_cache(maxsize=256)
def _forked_in(folder: str) -> bool:
    """Whether Gradio is a package of this folder, or wished for from elsewhere than its index."""
    if os.path.isfile(os.path.join(folder, "gradio", "__init__.py")):
        return True
    try:
        names = [name for name in os.listdir(folder) if re.fullmatch(_WISHES, name)]
    except OSError:
        return False
    return any(_says(os.path.join(folder, name), _FORK) for name in names)


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
    return _says(path, _PATCH)


def _says(path: str, pattern: bytes) -> bool:
    try:
        if os.path.getsize(path) > _LIMIT:
            return False
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return False
    return b"gradio" in data and re.search(pattern, data) is not None
