"""What is found in files as they are, and in the same files after a change."""

from __future__ import annotations

import time
from typing import NamedTuple

from differential import transformations
from differential.files import Subject


class Plain(NamedTuple):
    """Files as they are, with what is found in each of them."""

    files: list[Subject]
    known: dict[int, transformations.Found]

    @property
    def findings(self) -> int:
        return sum(len(found) for found in self.known.values())


class Compared(NamedTuple):
    """What a change made of the findings."""

    change: str
    files: int
    differences: list[str]
    seconds: float


def plain(files: list[Subject]) -> Plain:
    """The files that parse."""
    placed = [(file, transformations.place(file)) for file in files]
    known = {id(file): found for file, found in placed if found is not None}
    return Plain([file for file in files if id(file) in known], known)


def compare(before: Plain, change: transformations.Transformation) -> Compared:
    """The findings of every file before and after one change."""
    began = time.monotonic()
    differences: list[str] = []
    compared = 0
    for file, transformed in change.transform(before.files):
        compared += 1
        differences += transformations.compare(file, transformed, before.known[id(file)])
    return Compared(change.name, compared, differences, time.monotonic() - began)
