"""Findings of unchanged files, kept from one run to the next (``review``, ``--cache DIR``).

An entry holds for one text under one question: the file's bytes and path, the target, the
settings (which say the rules), this very version of the tool. What checks asked of the files around
(a Dockerfile, requirements, whether the project patches Gradio) is kept with the answers' digests
and asked again. What does not fit is not believed: such an entry is made anew. Entries are JSON.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from gradio_patterns.api.patched import PATCHED, patched
from gradio_patterns.app.project import find_project_file
from gradio_patterns.engine.onefile import Judged, texts
from gradio_patterns.findings.finding import (
    Edit,
    Finding,
    Fix,
    PlacedEdit,
    Position,
    Question,
    Target,
)
from gradio_patterns.neighbours.modules import MODULE, answer
from gradio_patterns.reading.source import Source
from gradio_patterns.settings.config import Config
from gradio_patterns.support.dataclass import replace

_SHAPES: Mapping[str, type] = {
    shape.__name__: shape for shape in (Judged, Finding, Question, Fix, Edit, PlacedEdit, Position)
}
_IGNORE = "# Made by gradio-patterns; may be deleted at any time.\n*\n"
_ENTRY = r"[0-9a-f]{32}\.json(\.\d+\.tmp)?"


def kept(
    folder: str,
    source: Source,
    target: Target,
    config: Config,
    settings: tuple[object, ...],
    review: Callable[[], Judged],
) -> Judged:
    """The outcome kept for this file, or that of ``review``, which is then kept.

    ``settings`` is whatever else the outcome depends on. Where the folder cannot be read or
    written, the review is made as if there were none.
    """
    full = os.path.abspath(source.path)
    place = os.path.join(folder, f"{_digest(full, repr(settings[:1]))[:32]}.json")
    asked = repr((source.path, target, config, settings))
    key = _digest(_tool(), source.data, full, asked)
    known = _load(place, key, full)
    if known is not None:
        found = bool(known.findings or known.questions)
        return replace(known, texts=texts(source) if found else {})
    judged = review()
    if judged.error is None and not judged.errors:
        _store(folder, place, key, full, judged)
    return judged


def is_cache(folder: str) -> bool:
    """Whether a folder was made by ``kept``."""
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8") as file:
            return file.read(len(_IGNORE) + 1) == _IGNORE
    except (OSError, ValueError):
        return False


def delete(folder: str, *, pretend: bool = False) -> int:
    """Delete the entries of a cache, and the folder where nothing else is in it; how many."""
    names = [name for name in os.listdir(folder) if re.fullmatch(_ENTRY, name)]
    if pretend:
        return len(names)
    for name in names:
        os.unlink(os.path.join(folder, name))
    if os.listdir(folder) == [".gitignore"]:
        os.unlink(os.path.join(folder, ".gitignore"))
        os.rmdir(folder)
    return len(names)


def _load(place: str, key: str, full: str) -> Judged | None:
    try:
        with open(place, encoding="utf-8") as file:
            entry = json.load(file)
        if entry["key"] != key:
            return None
        if any(_answer(full, tuple(asked)) != answer for asked, answer in entry["asked"]):
            return None
        judged = _made(entry["judged"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    return judged if isinstance(judged, Judged) else None


def _store(folder: str, place: str, key: str, full: str, judged: Judged) -> None:
    asked = [[question, _answer(full, question)] for question in judged.asked]
    bare = replace(judged, texts={}, asked=())
    text = json.dumps({"key": key, "asked": asked, "judged": _plain(bare)})
    temporary = f"{place}.{os.getpid()}.tmp"
    try:
        if not os.path.isdir(folder):
            os.makedirs(folder, mode=0o700)
            with open(os.path.join(folder, ".gitignore"), "w", encoding="utf-8") as file:
                file.write(_IGNORE)
        with open(temporary, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(temporary, place)
    except OSError:
        return


def _answer(full: str, question: tuple[str, ...]) -> str:
    """What the files around say now, as a digest."""
    if question == PATCHED:
        return repr(sorted(patched(full)))
    if question[0].startswith(MODULE):
        return _digest(repr(answer(full, question)))
    return _digest(repr(find_project_file(full, question)))


@lru_cache(maxsize=1)
def _tool() -> str:
    """This version of the tool and of Python, as installed: sizes and times of its files."""
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    seen: list[object] = [sys.implementation.name, sys.version_info[:3]]
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - {"__pycache__"})
        for name in sorted(names):
            state = os.stat(os.path.join(folder, name))
            seen.append((name, state.st_size, state.st_mtime_ns))
    return _digest(repr(seen))


def _digest(*parts: str | bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


def _plain(value: Any) -> Any:
    """As JSON knows it; an object is its fields and, under an empty name, its kind."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if type(value).__name__ in _SHAPES:
        return {"": type(value).__name__} | {k: _plain(v) for k, v in vars(value).items()}
    return value


def _made(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_made(item) for item in value)
    if isinstance(value, dict) and "" in value:
        shape = _SHAPES[value.pop("")]
        return shape(**{name: _made(item) for name, item in value.items()})
    return value
