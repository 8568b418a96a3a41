"""return stream(text): the output gets the generator itself, or a coroutine nobody awaited."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import Atom, place_of, uses, ways_out

WORDS = ("yield", "async def")

_KINDS = frozenset({"generator", "coroutine"})


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        for way in ways_out(app, event):
            for atom in way.value:
                if atom.kind in _KINDS:
                    said, remedy = _words(atom)
                    message = f"this hands over {said} as it is, not what it gives"
                    yield Hit(place_of(way, atom), f"{message}; {remedy}")
        for use in uses(app, event):
            if use.how == "dropped":
                atom = next(iter(use.value))
                said, remedy = _words(atom)
                yield Hit(use.node, f"this makes {said} that never runs; {remedy}")


def _words(atom: Atom) -> tuple[str, str]:
    if atom.kind == "generator":
        return "a generator", "write yield from, or go through it"
    return "a coroutine", "await it in an async function"
