"""The releases on both sides of every boundary that a record states."""

import re
from collections.abc import Collection, Iterable, Iterator

from proving.authoring.releases import order, released

BOUND = re.compile(r"(>=|<=|<|>)(\d+(?:\.\d+)*)")


def edges(ranges: Iterable[str], listed: Collection[str]) -> set[str]:
    """What a proof must be run on besides `listed` for each "since" and "until" to be seen.

    A boundary that names a minor (`>=5.36`) is seen on any patch of the minors next to it, one
    that names a patch only on the very releases.
    """
    wanted: set[str] = set()
    for spec in ranges:
        for sign, bound in BOUND.findall(spec):
            for near, side in _sides(sign, bound):
                exact = bound.count(".") > 1
                if exact or not any(order(one)[:2] == order(near)[:2] for one in side & {*listed}):
                    wanted.add(near)
    return wanted


def _sides(sign: str, bound: str) -> Iterator[tuple[str, set[str]]]:
    """Of each side of a boundary the release next to it, and all there are."""
    limit = _padded(bound)
    below = {
        one
        for one in released()
        if order(one) < limit or (order(one) == limit and sign in ("<=", ">"))
    }
    above = {*released()} - below
    if below:
        yield max(below, key=order), below
    if above:
        yield min(above, key=order), above


def _padded(bound: str) -> tuple[int, ...]:
    numbers = order(bound)
    return (*numbers, *(0,) * (3 - len(numbers)))
