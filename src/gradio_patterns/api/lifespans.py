"""From which release to which something was there."""

from __future__ import annotations

from functools import lru_cache

from gradio_patterns.api.symbols import (
    NO_SIGNATURE,
    parameters_at,
    signature,
    signature_number,
    symbol_at,
)
from gradio_patterns.api.table import load_table, version_text
from gradio_patterns.support.dataclass import dataclass


@dataclass(frozen=True)
class Life:
    """From ``since`` on, up to but without ``until``; empty texts where the table ends."""

    since: str
    until: str


def lives(present: list[bool]) -> tuple[Life, ...]:
    """The spans of a yes-or-no history over all inspected releases."""
    found: list[Life] = []
    since: str | None = None
    for index, here in enumerate([*present, False]):
        if here and since is None:
            since = release_name(index)
        elif not here and since is not None:
            found.append(Life(since, release_name(index)))
            since = None
    return tuple(found)


def release_name(rung: int) -> str:
    """How to name the release in which something first differs; empty at the table's ends.

    Of most minors only the last patch was inspected, so ``5.12`` is all that can be said; a full
    number is given where the patch before was inspected as well.
    """
    known = load_table().versions
    if not 0 < rung < len(known):
        return ""
    same_minor = known[rung - 1][:2] == known[rung][:2]
    return version_text(known[rung] if same_minor else known[rung][:2])


@lru_cache(maxsize=8192)
def name_lives(dotted: str) -> tuple[Life, ...]:
    every = range(len(load_table().texts))
    return lives([symbol_at(dotted, rung) is not None for rung in every])


@lru_cache(maxsize=8192)
def member_lives(symbol: str, member: str) -> tuple[Life, ...]:
    every = range(len(load_table().texts))
    return lives([signature_number(symbol, member, rung) is not None for rung in every])


@lru_cache(maxsize=8192)
def parameter_lives(symbol: str, member: str, name: str) -> tuple[Life, ...]:
    """When the signature named this parameter."""
    every = range(len(load_table().texts))
    return lives([
        any(one.name == name and one.kind not in ("*", "**")
            for one in parameters_at(symbol, member, rung) or ())
        for rung in every
    ])  # fmt: skip


@lru_cache(maxsize=8192)
def parameters_ever(symbol: str, member: str) -> tuple[str, ...]:
    """Every parameter name any release had for this callable."""
    found: dict[str, None] = {}
    numbers: dict[int, None] = {}
    for rung in range(len(load_table().texts)):
        number = signature_number(symbol, member, rung)
        if number is not None and number != NO_SIGNATURE:
            numbers[number] = None
    for number in numbers:
        found |= {one.name: None for one in signature(number) if one.kind not in ("*", "**")}
    return tuple(found)
