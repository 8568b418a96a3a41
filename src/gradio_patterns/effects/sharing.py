"""What passes from one visitor to another through a thing that all share."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from gradio_patterns.app.app import App
from gradio_patterns.app.model import Function
from gradio_patterns.effects.changes import DROP, GROW, SET, STEP, Change, changes_in, changing
from gradio_patterns.effects.depends_on import Use, use_of
from gradio_patterns.effects.meant_sharing import FOR_ALL, TOOLS, guarded, words_of
from gradio_patterns.effects.reachable import runs_of, told_in
from gradio_patterns.effects.visitor_values import (
    CHOICE,
    FILE,
    LUCK,
    NOTHING,
    WHO,
    Labels,
    labels_of,
)
from gradio_patterns.neighbours.imported_names import imports_project

ENTERED, POSITION, MADE, CHOSEN, TOOL = "entered", "position", "made", "chosen", "tool"
SURE = frozenset({ENTERED, POSITION, MADE})
"""Kinds that are one visitor's own for certain; the others may be meant for all."""


class Sharing(NamedTuple):
    """A thing that one handler changes for a visitor and another (or a later) call hands out."""

    kind: str
    change: Change
    writer: Function
    reader: Function
    use: Use


class _Kept(NamedTuple):
    """A change with the handler it runs in and what its value is made of."""

    change: Change
    writer: Function
    labels: Labels
    called: bool
    """The change is in a function that the handler calls."""


def sharings(app: App) -> list[Sharing]:
    """For each thing that passes between visitors the plainest way in which it does."""
    found: list[Sharing] | None = app.memo.get("sharings")
    if found is None:
        best: dict[tuple[int, str], Sharing] = {}
        for sharing in _sharings(app):
            key = sharing.change.thing[:2]
            if key not in best or (sharing.kind in SURE and best[key].kind not in SURE):
                best[key] = sharing
        found = app.memo["sharings"] = list(best.values())
    return found


def _sharings(app: App) -> Iterator[Sharing]:
    if changing(app) <= {id(app.walked.module)} and not imports_project(app):
        return
    handlers = [function for function, _ in app.handlers]
    readers = [function for function in handlers if _shows(app, function)]
    for kept in _kept(app, handlers):
        words = words_of(kept.change.said)
        if words & FOR_ALL:
            continue
        uses = [(reader, use_of(app, reader, kept.change.thing)) for reader in readers]
        known = [(reader, use) for reader, use in uses if use is not None]
        known.sort(key=lambda pair: (pair[1].tool, pair[0].node is kept.writer.node))
        for reader, use in known:
            if reader.node is kept.writer.node and _own(kept, use):
                continue
            kind = _kind(kept, use, words)
            if kind is not None:
                yield Sharing(kind, kept.change, kept.writer, reader, use)
                break


def _kept(app: App, handlers: list[Function]) -> Iterator[_Kept]:
    """What handlers keep of a visitor, or of the visitor's place in something."""
    for handler in handlers:
        for run in runs_of(app, handler):
            function = run.function
            changed = changes_in(run.app, function, run.shared)
            if not changed:
                continue
            told = told_in(app, handler)[id(function.node)]
            safe = guarded(run.app, function, run.shared)
            for change in changed:
                if change.how == DROP or id(change.node) in safe:
                    continue
                if any(labels_of(run.app, function, key, told) for key in change.keys):
                    continue  # kept by a key of the visitor's
                labels = NOTHING.union(
                    *(labels_of(run.app, function, v, told) for v in change.values)
                )
                if WHO in labels and (change.how == GROW or _by_session(change)):
                    continue
                if labels or change.how == STEP:
                    yield _Kept(change, handler, labels, run.depth > 0)


def _own(kept: _Kept, use: Use) -> bool:
    """Whether a handler may well read back what it has just put there itself."""
    return kept.change.how == SET and (kept.called or use.called)


def _by_session(change: Change) -> bool:
    return any("session_hash" in ast.unparse(value) for value in change.values)


def _shows(app: App, function: Function) -> bool:
    """Whether anything that a handler hands back is shown or passed on."""
    return not all(event.outputs == () for event in app.events_of(function))


def _kind(kept: _Kept, use: Use, words: frozenset[str]) -> str | None:
    labels = kept.labels
    if kept.change.how == STEP:
        return POSITION if use.position else None
    if labels == {LUCK}:
        return MADE if kept.change.how == SET and not use.tool else None
    if use.tool or words & TOOLS or _loads(kept.change):
        return ENTERED if FILE in labels and not words & TOOLS else TOOL
    return CHOSEN if labels <= {CHOICE, LUCK} else ENTERED


_LOADING = frozenset({"load", "pretrained"})
_MAKING = frozenset({"init", "setup", "initialize", "build", "create", "get", "make", "switch"})


def _loads(change: Change) -> bool:
    """Whether a value is made by a function that says it loads or sets up something."""
    for value in change.values:
        called = value.func if isinstance(value, ast.Call) else None
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        words = words_of(name)
        if words & _LOADING or (words & TOOLS and (words & _MAKING or name[:1].isupper())):
            return True
    return False
