"""Reading files below given folders only, whatever paths or links lead elsewhere.

Two locks: paths asked for are resolved and compared; and while a review runs, Python's own audit
hook hides every other file, so that neither a link met on the way nor a settings file in a folder
above is read.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = os.path.realpath(Path(__file__).parents[1])
OPENING = ("open", "os.listdir", "os.scandir")
_allowed: ContextVar[tuple[str, ...] | None] = ContextVar("allowed", default=None)


class OutsideError(Exception):
    """A path leads out of the folders that may be read."""


def resolved(roots: Sequence[str]) -> tuple[str, ...]:
    """The real folders behind ``roots``; refuses what is no folder."""
    for root in roots:
        if not os.path.isdir(root):
            raise OutsideError(f"{root} is no folder")
    return tuple(dict.fromkeys(os.path.realpath(root) for root in roots))


def inside(path: str, roots: Sequence[str]) -> str:
    """The path, from the first root where it is relative; refused where it leads out of all."""
    full = os.path.join(roots[0], path)
    if "\0" in path or not is_below(os.path.realpath(full), roots):
        raise OutsideError(f"{path}: outside the folders this server may read")
    return full


def is_below(real: str, roots: Sequence[str]) -> bool:
    """Whether a real path is one of the roots or below it."""
    return any(real == root or real.startswith(os.path.join(root, "")) for root in roots)


@contextmanager
def only(roots: Sequence[str]) -> Iterator[None]:
    """While this lasts, files outside ``roots`` do not exist for this task."""
    _install()
    token = _allowed.set(tuple(roots))
    try:
        yield
    finally:
        _allowed.reset(token)


@cache
def _install() -> None:
    """An audit hook stays for the life of the process; it acts inside of ``only``."""
    sys.addaudithook(_audit)


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    if event not in OPENING:
        return
    roots = _allowed.get()
    path = arguments[0] if arguments else None
    if roots is None or isinstance(path, int):
        return
    # Resolving a path opens nothing that is audited, so this does not call itself.
    real = os.path.realpath(os.fsdecode(path) if path is not None else ".")
    if not is_below(real, roots) and not _is_python(real):
        raise FileNotFoundError(2, "outside the folders this server may read", real)


def _is_python(real: str) -> bool:
    """The modules this program itself is made of, imported while it works."""
    return is_below(real, _libraries())


@cache
def _libraries() -> tuple[str, ...]:
    paths = (sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib"))
    return tuple(os.path.realpath(path) for path in (PACKAGE, *paths) if path)
