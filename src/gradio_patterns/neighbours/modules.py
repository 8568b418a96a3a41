"""Finding and reading modules of a project; what was read is kept (``engine.invalidate``)."""

from __future__ import annotations

import os

from gradio_patterns.app.app import App
from gradio_patterns.app.parsing import read_app
from gradio_patterns.app.project import is_file, names_in, read_text, upward
from gradio_patterns.findings.finding import Target
from gradio_patterns.support.dataclass import dataclass

_LEVELS = 8
"""How many folders up from a file its project may begin."""
_KEPT, _MOST = 48, 192
"""Modules that stay parsed from file to file, and at all: a tree takes about fifty times its
text."""
MODULE = "module:"
"""Begins what is noted in ``App.asked`` of a module that was looked for."""


@dataclass(frozen=True)
class Module:
    """A module of the project, read as an app is."""

    path: str
    text: str
    app: App


_READ: dict[tuple[str, str, Target], Module | None] = {}


def module(app: App, name: str, level: int = 0) -> Module | None:
    """The module that ``app``'s file would import as ``name``; None where it is not the project's.

    ``level`` counts the dots before the name. The question is noted, so that what is kept of a
    review can be told from a stale answer.
    """
    app.asked[f"{MODULE}{'.' * level}{name}",] = None
    found = find(app.path, name, level)
    if found is None:
        return None
    path, text = found
    if path not in app.neighbours:
        if len(text) > app.allowance[0]:
            return None
        app.allowance[0] -= len(text)
    read = _read(path, text, app.target_info)
    if read is not None:
        read.app.allowance = app.allowance
        app.neighbours[path] = read.app
    return read


def asked_by(app: App) -> tuple[tuple[str, ...], ...]:
    """What an app, and the modules that were read for it, asked of the files around them.

    A question of another module ends with that module's path.
    """
    found = dict(app.asked)
    waiting, seen = list(app.neighbours.items()), {app.path}
    while waiting:
        path, other = waiting.pop()
        if path not in seen:
            seen.add(path)
            found |= {(*question, path): None for question in other.asked if _of_module(question)}
            waiting += other.neighbours.items()
    return tuple(found)


def _of_module(question: tuple[str, ...]) -> bool:
    return question[0].startswith(MODULE)


def answer(path: str, question: tuple[str, ...]) -> tuple[str, str] | None:
    """The answer to one such question now, asked for a file that is reviewed."""
    bare = question[0][len(MODULE) :]
    name = bare.lstrip(".")
    return find(question[1] if len(question) > 1 else path, name, len(bare) - len(name))


def find(path: str, name: str, level: int) -> tuple[str, str] | None:
    """Path and text of a module as a file imports it, from its folder up to the project's root."""
    if not is_file(path):
        return None
    folders = upward(os.path.dirname(os.path.abspath(path)), _LEVELS)
    if level:
        return _in(folders[level - 1], name) if level <= len(folders) else None
    for each in folders:
        found = _in(each, name)
        if found is not None:
            return found
    return None


def holds(path: str, name: str) -> bool:
    """Whether a folder from a file's own up to the project's root has a module of this name."""
    if not is_file(path):
        return False
    folders = upward(os.path.dirname(os.path.abspath(path)), _LEVELS)
    return any(f"{name}.py" in names_in(each) or name in names_in(each) for each in folders)


def _in(folder: str, name: str) -> tuple[str, str] | None:
    """``a.b`` as ``a/b.py`` or ``a/b/__init__.py`` of a folder."""
    parts = name.split(".") if name else []
    for part in parts[:-1]:
        if part not in names_in(folder):
            return None
        folder = os.path.join(folder, part)
    last = parts[-1] if parts else "__init__"
    present = names_in(folder)
    for inner in (f"{last}.py", os.path.join(last, "__init__.py")):
        if inner.partition(os.sep)[0] in present:
            full = os.path.join(folder, inner)
            text = read_text(full)
            if text is not None:
                return full, text
    return None


def clear() -> None:
    """Forget all that was parsed; whoever still holds it may go on with it."""
    _READ.clear()


def let_go() -> None:
    """Free what was parsed, where that is much; only between files, when nobody holds any of it.

    Modules refer to each other and to themselves: left alone they would wait for the collector.
    """
    if len(_READ) > _KEPT:
        for found in _READ.values():
            if found is not None:
                found.app.release()
        _READ.clear()


def _read(path: str, text: str, target: Target) -> Module | None:
    """A module that was parsed; None where it cannot be."""
    key = (path, text, target)
    if key not in _READ:
        if len(_READ) >= _MOST:
            _READ.clear()
        _READ[key] = _parsed(path, text, target)
    return _READ[key]


def _parsed(path: str, text: str, target: Target) -> Module | None:
    try:
        return Module(path, text, read_app(text, path, target))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
