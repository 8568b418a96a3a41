"""What of Gradio a project changes: of that, nobody can say what it takes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from gradio_patterns.support import project_bounds

PATCHED = ("patched",)
"""This module's question, among those that an app's checks ask of the files around it."""

_ROOT_MARKS = (".git", "pyproject.toml", "setup.py", "setup.cfg", "requirements.txt")
_LEVELS = 4
_FILES = 400
_LIMIT = 300_000
_SKIPPED = frozenset({"node_modules", "venv", ".venv", "site-packages", "__pycache__", "build"})

EVERYTHING = "*"
"""Among the names that are patched: Gradio itself is another one, or changed in unknown ways."""

_PATCH = (
    rb"(?m)^[ \t]*(?:"
    rb"(?:gr|gradio)\.(?P<path>(?:\w+\.)*(?!\w*_(?:dir|path)\b)\w+)[ \t]*=[^=]"  # gr.Box = ...
    rb"|(?P<all>setattr\((?:gr|gradio)[.,]|sys\.modules\[[\"']gradio)"
    rb"|(?P<name>[A-Z]\w*)\.(?:__init__|preprocess|postprocess|update|style)[ \t]*=[^=]"
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


def owner_of(path: str) -> str:
    """Whose meaning an assignment to a dotted path changes: of a class's member the class's.

    ``gradio.Chatbot.postprocess`` is ``Chatbot``, ``gradio.utils.colorize`` is ``colorize``.
    """
    parts = path.split(".")
    return next((part for part in parts if part[:1].isupper()), parts[-1])


def patched(path: str) -> frozenset[str]:
    """Names of Gradio that a project assigns into; EVERYTHING for a Gradio of its own.

    Silence has to reach as far as the patch, and no further: a project with a patched Chatbot
    still wants to hear of its Textbox.
    """
    if not os.path.isfile(path):
        return frozenset()
    folder = own = os.path.dirname(os.path.abspath(path))
    root = _root(folder)
    found: frozenset[str] = frozenset()
    while True:
        if _forked_in(folder) or (folder == own and _package(folder)):
            return frozenset({EVERYTHING})
        found |= _patched_in(folder)
        if folder == root:
            return found | _patched_below(root)
        folder = os.path.dirname(folder)


def _root(folder: str) -> str:
    """The project's folder: with a mark of one, or the uppermost that is still a package."""
    top = folder
    for _ in range(_LEVELS):
        if any(os.path.exists(os.path.join(folder, mark)) for mark in _ROOT_MARKS):
            return folder
        if os.path.exists(os.path.join(folder, "__init__.py")):
            top = folder
        if project_bounds.reached(folder):
            return folder
        folder = os.path.dirname(folder)
    return top


@lru_cache(maxsize=256)
def _patched_in(folder: str) -> frozenset[str]:
    try:
        names = sorted(os.listdir(folder))[: _FILES * 2]
    except OSError:
        return frozenset()
    paths = (os.path.join(folder, name) for name in names if name.endswith(".py"))
    return frozenset(name for path in paths for name in _patches(path))


@lru_cache(maxsize=256)
def _forked_in(folder: str) -> bool:
    """Whether Gradio lies in this folder, or is wished for from elsewhere than its index."""
    if _package(folder) and os.path.isfile(os.path.join(folder, "gradio", "blocks.py")):
        return True
    try:
        names = [name for name in os.listdir(folder) if re.fullmatch(_WISHES, name)]
    except OSError:
        return False
    return any(_says(os.path.join(folder, name), _FORK) for name in names)


def _package(folder: str) -> bool:
    """Whether a package of that name lies there: beside the app it is what ``import`` finds.

    Further up it may be a part of the project that is only called so.
    """
    return os.path.isfile(os.path.join(folder, "gradio", "__init__.py"))


@lru_cache(maxsize=64)
def _patched_below(root: str) -> frozenset[str]:
    return frozenset(name for path in _python_files(root) for name in _patches(path))


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


def _patches(path: str) -> frozenset[str]:
    found = set()
    for match in re.finditer(_PATCH, _gradio_text(path)):
        dotted = match["path"] or match["name"]
        found.add(EVERYTHING if dotted is None else owner_of(dotted.decode("utf-8", "replace")))
    return frozenset(found)


def places(paths: Iterable[str]) -> list[tuple[str, int, str]]:
    """Where files, and those below folders, change Gradio itself: path, line and what is changed.

    What calls a changed part is left alone by every rewrite, so that a person has to be told.
    """
    found = []
    for given in paths:
        for path in _python_files(given) if os.path.isdir(given) else (given,):
            text = _gradio_text(path)
            for match in re.finditer(_PATCH, text):
                line = text.count(b"\n", 0, match.start()) + 1
                start = match[0].strip().rstrip(b"=").split(b"=")[0]
                found.append((path, line, start.decode("utf-8", "replace").strip()))
    return found


def _says(path: str, pattern: bytes) -> bool:
    return re.search(pattern, _gradio_text(path)) is not None


def _gradio_text(path: str) -> bytes:
    """A file that mentions Gradio; empty where it does not, cannot be read or is too long."""
    try:
        if os.path.getsize(path) > _LIMIT:
            return b""
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return b""
    return data if b"gradio" in data else b""
