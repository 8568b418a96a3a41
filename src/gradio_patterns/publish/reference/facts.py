"""What is told of a callable: its parameters of all releases, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gradio_patterns.api import (
    Parameter,
    Replacement,
    Verdict,
    Version,
    keyword_verdict,
    member_lives,
    member_verdict,
    newest,
    oldest,
    parameter_lives,
    parameters,
    parameters_ever,
    version_text,
)
from gradio_patterns.api.lifespans import Life
from gradio_patterns.api.symbols import events_of, methods_of
from gradio_patterns.api.table import entry
from gradio_patterns.publish.reference.names import Named, named

METHODS = (
    "launch", "queue", "close", "load", "unload", "route", "integrate", "render", "unrender",
    "style", "update",
)  # fmt: skip
"""Methods that apps call; others of the table are Gradio's own."""
LISTENER = ("Textbox", "change")
"""A listener that every release had: what it takes, all listeners take."""


@dataclass(frozen=True)
class Told:
    """A parameter that some release had; ``given`` is as the newest has it, None where gone."""

    name: str
    lives: tuple[Life, ...]
    given: Parameter | None
    verdict: Verdict

    @property
    def since(self) -> str:
        return self.lives[0].since if self.lives else ""

    @property
    def until(self) -> str:
        return self.lives[-1].until if self.lives else ""


@cache
def told(symbol: str, member: str = "") -> tuple[Told, ...]:
    """The parameters of the newest release in its order, then those that are gone."""
    version = newest()
    here = {one.name: one for one in parameters(symbol, member, version) or ()}
    plain = [name for name, one in here.items() if one.kind not in ("*", "**")]
    gone = [name for name in parameters_ever(symbol, member) if name not in here]
    return tuple(
        Told(
            name,
            parameter_lives(symbol, member, name),
            here.get(name),
            keyword_verdict(symbol, member, name, version),
        )
        for name in (*plain, *gone)
        if not name.startswith("_") or name == "_js"
    )


def taken(symbol: str, member: str = "") -> list[Told]:
    return [one for one in told(symbol, member) if one.given is not None]


def gone(symbol: str, member: str = "") -> list[Told]:
    return [one for one in told(symbol, member) if one.given is None]


def events(symbol: str) -> list[tuple[str, Life]]:
    """The events of the newest release with their lives."""
    return [(name, member_lives(symbol, name)[-1]) for name in events_of(symbol, newest())]


@cache
def members_gone(symbol: str) -> tuple[tuple[str, str, Life, Replacement | None], ...]:
    """Events and methods for apps that the newest release lacks: name, kind, life, instead."""
    described = entry("symbols", symbol) or {}
    found = []
    for kind in ("events", "methods"):
        now = {"events": events_of, "methods": methods_of}[kind](symbol, newest())
        for name in described.get(kind, {}):
            lives = member_lives(symbol, name)
            meant = kind == "events" or name in METHODS
            if name in now or not lives or not lives[-1].until or not meant:
                continue
            instead = member_verdict(symbol, name, newest()).replacement
            found.append((name, kind.removesuffix("s"), lives[-1], instead))
    return tuple(sorted(found, key=lambda row: row[0]))


def callables(one: Named) -> Iterator[tuple[str, str]]:
    """Heading and member of what a page lists parameters of."""
    yield "", ""
    if one.symbol == "Blocks":
        yield "launch()", "launch"
        yield "queue()", "queue"


def first_release() -> str:
    return version_text(oldest())


def newest_text() -> str:
    return version_text(newest())


def all_callables() -> Iterator[tuple[Named | None, str, str, str]]:
    """(page, what it is called, symbol, member) of everything with parameters on a page."""
    for one in named():
        for heading, member in callables(one):
            label = (heading.replace("()", "") and f"{one.name}.{member}") or one.name
            yield one, label, one.symbol, member
    yield None, "listeners", *LISTENER


def release(version: Version) -> str:
    return version_text(version)
