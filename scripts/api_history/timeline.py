"""Values that change from release to release, written as their change points.

``[0, "a", 5, None]`` reads: "a" in the releases 0 to 4, nothing from release 5 on.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Sequence
from typing import Any


def encode(values: Sequence[Any]) -> list[Any]:
    """The change points of one value per release; None means absent."""
    points: list[Any] = []
    previous = None
    for index, value in enumerate(values):
        if value != previous or type(value) is not type(previous):
            points += [index, value]
            previous = value
    return points


class Pool:
    """Gives equal values one number, in the order they came."""

    def __init__(self) -> None:
        self.items: list[Any] = []
        self._numbers: dict[Hashable, int] = {}

    def number(self, value: Any) -> int:
        key = json.dumps(value, sort_keys=True)
        if key not in self._numbers:
            self._numbers[key] = len(self.items)
            self.items.append(value)
        return self._numbers[key]
