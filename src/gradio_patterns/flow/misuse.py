"""Values used as something they are not: an array asked for ``.convert``, a list opened as a file.

Told only where every value it may be is of a known kind and none of them can do it; None is
another rule's. What a ``try`` catches and what ``isinstance`` ruled out is not told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app import App, Event
from gradio_patterns.flow.frame import Use
from gradio_patterns.flow.handlers import uses
from gradio_patterns.flow.shapes import (
    APART,
    BY_NUMBER,
    HAVE,
    NOT_OF_A_FRAME,
    NOT_SUBSCRIPTED,
    SCALARS,
    SIGNS,
    TAKES,
    A,
)  # fmt: skip
from gradio_patterns.flow.values import Atom, Port, without_none

_NAMED = frozenset({"File", "Files", "UploadButton"})
"""Components whose paths have a ``.name``, since they were open files once."""


class Misuse(NamedTuple):
    """A use that fails; ``trouble`` says why, after "it is a text and"."""

    port: Port
    use: Use
    atom: Atom
    trouble: str
    wanted: str = ""
    """What the call takes, where it is a call."""


def misuses(app: App, *kinds: str) -> Iterator[Misuse]:
    """Misuses of what inputs of these classes hand over (of all, if none is named)."""
    found: list[Misuse] | None = app.memo.get("misuses")
    if found is None:
        found = app.memo["misuses"] = list(_misuses(app))
    for one in found:
        if not kinds or one.port.kind in kinds:
            yield one


def _misuses(app: App) -> Iterator[Misuse]:
    seen: set[tuple[int, Port]] = set()
    for event in (*app.events, *app.interfaces):
        for one in _of_event(app, event):
            if (id(one.use.node), one.port) not in seen:
                seen.add((id(one.use.node), one.port))
                yield one


def _of_event(app: App, event: Event) -> Iterator[Misuse]:
    for use in uses(app, event):
        if use.caught:
            continue
        atoms = list(without_none(use.value))
        origin = atoms[0].origin if atoms else None
        if origin is None or any(atom.origin != origin for atom in atoms):
            continue
        troubles = [_trouble(use, atom) for atom in atoms]
        if all(troubles):
            wanted = TAKES[use.name][0] if use.how == "call" and use.name in TAKES else ""
            yield Misuse(origin, use, atoms[0], troubles[0], wanted)


def _trouble(use: Use, atom: Atom) -> str:
    """Why this use of such a value fails; empty where it does not, or that is not known."""
    if use.how == "attribute":
        return _attribute(use.name, atom)
    if use.how == "call" and use.name in TAKES:
        takes, refused = TAKES[use.name]
        return f"{use.name.rpartition('.')[2]}() takes {takes}" if atom.kind in refused else ""
    if use.how == "item":
        return _item(use.name, atom)
    if use.how in {"arithmetic", "order"}:
        return _operated(use, atom)
    if use.how == "iteration":
        return "cannot be gone through" if atom.kind in SCALARS | {"picture"} else ""
    if use.how == "unpacking":
        return _unpacked(use.name, atom)
    return ""


def _attribute(name: str, atom: Atom) -> str:
    if name.startswith("_"):
        return ""
    if atom.kind == "frame":
        missing = name in NOT_OF_A_FRAME
    else:
        missing = atom.kind in HAVE and name not in HAVE[atom.kind]
    if name == "name" and atom.kind == "text" and atom.origin and atom.origin.kind in _NAMED:
        missing = False
    return f"has no .{name}" if missing else ""


def _operated(use: Use, atom: Atom) -> str:
    """``text - 1``, ``text > 3``: told where no other side it may have goes with it."""
    others = {other.kind for other in without_none(use.other)}
    said = SIGNS.get(use.name, "")
    if not said or not others or not others <= APART.get((atom.kind, use.name), frozenset()):
        return ""
    return f"cannot be used with {said} and {A[sorted(others)[0]]}"


def _item(name: str, atom: Atom) -> str:
    if atom.kind in NOT_SUBSCRIPTED:
        return "has no elements"
    if name.startswith("'") and atom.kind in BY_NUMBER:
        return f"has no element [{name}]"
    return ""


def _unpacked(count: str, atom: Atom) -> str:
    if atom.kind in NOT_SUBSCRIPTED or (atom.kind == "text" and atom.detail == "path"):
        return "cannot be taken apart"
    if atom.kind == "tuple" and atom.parts is not None and str(len(atom.parts)) != count:
        return f"has {len(atom.parts)} elements, not {count}"
    return ""
